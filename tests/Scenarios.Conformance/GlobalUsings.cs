global using NUnit.Framework;
global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
global using Shouldly;
