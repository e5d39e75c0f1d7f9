"""A plugin for policylint: a config names `policylint-house` under `plugins`, and extends `policylint_house`."""
