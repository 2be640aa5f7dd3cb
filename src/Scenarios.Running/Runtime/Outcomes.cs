using Reqnroll;
using Reqnroll.ErrorHandling;
using Reqnroll.UnitTestProvider;

namespace Scenarios.Running.Runtime;

/// <summary>Exceptions for outcomes other than failure: our own, and NUnit's by name, because the host does not reference NUnit.</summary>
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
