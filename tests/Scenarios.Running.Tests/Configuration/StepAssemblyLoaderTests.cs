using Scenarios.Running.Configuration;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Configuration;

public sealed class StepAssemblyLoaderTests
{
    [Test]
    public void Load_StepAssembly_IsIsolatedAndRuns()
    {
        // A copy of this assembly stands for a user's.
        var copy = Directory.CreateTempSubdirectory("steps").FullName;
        foreach (var name in (string[])["Scenarios.Running.Tests.dll", "Scenarios.Running.Tests.deps.json", "Shouldly.dll"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(copy, name));
        }

        var user = Path.Combine(copy, "UserSteps.dll");
        File.Move(Path.Combine(copy, "Scenarios.Running.Tests.dll"), user);
        var steps = StepAssemblyLoader.Load(user).GetType(typeof(AppleSteps).FullName!)!;

        steps.ShouldNotBe(typeof(AppleSteps));
        FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given 3 apples\n    Then 3 are left\n", steps).AllScenarios
            .Single().Status
            .ShouldBe(TestStatus.Passed);
    }

    [Test]
    public void Load_MissingFile_SaysWhatToDo() =>
        Should.Throw<ReqnrollException>(() => StepAssemblyLoader.Load("no/such.dll")).Message.ShouldBe(
            "no/such.dll: this step assembly does not exist. Build the project, or give the path of its DLL.");

    [Test]
    public void Load_FileThatIsNoAssembly_SaysSo()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("steps").FullName, "text.dll");
        File.WriteAllText(file, "no assembly");

        Should.Throw<ReqnrollException>(() => StepAssemblyLoader.Load(file)).Message.ShouldContain("text.dll is not a .NET assembly");
    }

    [Test]
    public void Load_AssemblyWithoutStepClasses_SaysSo()
    {
        Should.Throw<ReqnrollException>(() => StepAssemblyLoader.Load(typeof(ShouldBeTestExtensions).Assembly.Location)).Message
            .ShouldContain("does not reference Reqnroll");
    }
}
