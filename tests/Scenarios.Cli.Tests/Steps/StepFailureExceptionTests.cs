using Scenarios.Steps;
using Scenarios.Steps.History;

namespace Scenarios.Cli.Tests.Steps;

/// <summary>What is shown of where an expectation failed.</summary>
internal sealed class StepFailureExceptionTests
{
    [Test]
    public void StackTrace_ThrownByTheLibrary_HasTheCallersFramesOnly()
    {
        var frames = Thrown(() => Kinds.Find("Pot")).StackTrace!.Split('\n');

        frames.ShouldNotBeEmpty();
        frames.ShouldContain(frame => frame.Contains(nameof(Thrown), StringComparison.Ordinal));
        frames.ShouldAllBe(frame => !frame.StartsWith("   at Scenarios.Steps.", StringComparison.Ordinal));
    }

    [Test]
    public void StackTrace_NotThrown_IsNull() => new StepFailureException("no").StackTrace.ShouldBeNull();

    private static StepFailureException Thrown(Action act)
    {
        try
        {
            act();
        }
        catch (StepFailureException thrown)
        {
            return thrown;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }
}
