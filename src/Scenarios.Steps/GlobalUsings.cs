global using Reqnroll;
global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
global using Scenarios.Steps.Meaning.Timings;
