using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Rollout;

/// <summary>kubectl has one message for kinds without revisions, and another for kinds that its visitor does not know.</summary>
internal sealed class VisitedKindsTests
{
    [TestCase(
        "rollout history ns/default",
        "error: error retrieving history for \"Namespace\", no visitor method exists for { Namespace}\n")]
    [TestCase(
        "rollout undo ns/default",
        "error: error retrieving rollbacker for \"Namespace\", no visitor method exists for { Namespace}\n")]
    [TestCase("rollout history pod/lone", "error: no history viewer has been implemented for \"Pod\"\n")]
    [TestCase("rollout undo pod/lone", "error: no rollbacker has been implemented for \"Pod\"\n")]
    public void Run_KindWithoutRevisions_IsRefusedInItsOwnWords(string line, string error)
    {
        var terminal = new Terminal();
        terminal.Run("run lone --image=nginx").ExitCode.ShouldBe(0);

        terminal.Run(line).Error.ShouldBe(error);
    }
}
