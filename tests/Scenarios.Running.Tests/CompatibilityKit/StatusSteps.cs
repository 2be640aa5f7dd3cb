namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps that end in each status.</summary>
[Binding]
internal sealed class StatusSteps
{
    [Given("^a step$")]
    public void Pass()
    {
    }

    [Given("^a failing step$")]
    public void Fail() => throw new InvalidOperationException("whoops");

    [Given("^a pending step$")]
    public void Wait() => throw new PendingStepException();

    [Given("^a skipped step$")]
    public void Skip() => throw new IgnoreException("");

    [Given("^an ambiguous (.*?)$")]
    public void First(string rest) => _ = rest;

    [Given("^(.*?) ambiguous step$")]
    public void Second(string rest) => _ = rest;

    [Binding]
    internal sealed class Reordered
    {
        [Given("^a step$")]
        public void Pass()
        {
        }

        [Given("^a skipped step$")]
        public void Skip() => throw new IgnoreException("");

        [Given("^a pending step$")]
        public void Wait() => throw new PendingStepException();

        [Given("^an ambiguous (.*?)$")]
        public void First(string rest) => _ = rest;

        [Given("^(.*?) ambiguous step$")]
        public void Second(string rest) => _ = rest;

        [Given("^a failing step$")]
        public void Fail() => throw new InvalidOperationException("whoops");
    }

    [Binding]
    internal sealed class Pending
    {
        [Given("an implemented non-pending step")]
        public void Pass()
        {
        }

        [Given("an implemented step that is skipped")]
        public void Skip()
        {
        }

        [Given("an unimplemented pending step")]
        public void Wait() => throw new PendingStepException();
    }

    [Binding]
    internal sealed class PendingOnly
    {
        [Given("a pending step")]
        public void Wait() => throw new PendingStepException();
    }

    [Binding]
    internal sealed class PendingWithMessage
    {
        [Given("an unimplemented pending step")]
        public void Wait() => throw new PendingStepException("TODO");
    }

    [Binding]
    internal sealed class Skipped
    {
        [Given("a step that does not skip")]
        public void Pass()
        {
        }

        [Given("a step that is skipped")]
        public void NotReached()
        {
        }

        [Given("I skip a step")]
        public void Skip() => throw new IgnoreException("");
    }

    [Binding]
    internal sealed class SkippedWithMessage
    {
        [Given("I skip a step")]
        public void Skip() => throw new IgnoreException("skipping");
    }

    [Binding]
    internal sealed class Throwing
    {
        [When("a step throws an exception")]
        public void Throw() => throw new InvalidOperationException("BOOM");
    }
}
