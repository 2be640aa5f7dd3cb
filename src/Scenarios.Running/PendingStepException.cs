namespace Scenarios.Running;

/// <summary>Thrown by a step that is not written yet: the step is pending, the rest of the scenario is skipped, and the run does not pass.</summary>
public sealed class PendingStepException : ReqnrollException
{
    internal const string DefaultMessage = "The step definition is not implemented.";

    public PendingStepException()
        : base(DefaultMessage)
    {
    }

    public PendingStepException(string message)
        : base(message)
    {
    }

    public PendingStepException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
