using Reqnroll;
using Reqnroll.ErrorHandling;
using Reqnroll.UnitTestProvider;

namespace Scenarios.Running.Runtime;

/// <summary>Outcomes that are no failure, as exceptions: ours, and those of NUnit by name, for the host does not know NUnit.</summary>
internal sealed class Outcomes : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new PendingScenarioException(message);

    public void TestInconclusive(string message) => throw new ScenarioSkippedException(message);

    public void TestIgnore(string message) => throw new ScenarioSkippedException(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) =>
        exception is ScenarioSkippedException
        || exception.GetType().FullName is "NUnit.Framework.IgnoreException" or "NUnit.Framework.InconclusiveException"
            ? ScenarioExecutionStatus.Skipped
            : null;
}
