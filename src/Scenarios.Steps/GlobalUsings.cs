global using Reqnroll;
global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
