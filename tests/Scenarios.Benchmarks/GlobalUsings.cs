global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
