global using NUnit.Framework;
global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
global using Shouldly;

// A test never sees what another test left in the fixture.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Parallelizable(ParallelScope.All)]
