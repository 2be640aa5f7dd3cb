namespace Scenarios.Running.Tests.Execution;

/// <summary>Steps that end in every possible way; their words say in which.</summary>
[Binding]
internal sealed class ActingSteps(IReqnrollOutputHelper output, ScenarioContext context, FeatureContext feature)
{
    [StepDefinition("it passes")]
    public void Passes()
    {
    }

    [StepDefinition("it passes later")]
    public async Task PassesLater() => await Task.Yield();

    [StepDefinition("it breaks")]
    public void Breaks() => throw new InvalidOperationException("broken");

    [StepDefinition("it fails")]
    public void Fails() => throw new ReqnrollException("not so");

    [StepDefinition("it is pending")]
    public void Pends() => throw new PendingStepException();

    [StepDefinition("it waits for {word}")]
    public void Waits(string what) => throw new PendingStepException($"waits for {what}");

    [StepDefinition("it is not to be judged")]
    public void Ignores() => throw new IgnoreException("not here");

    [StepDefinition("it cannot tell")]
    public void CannotTell() => throw new InconclusiveException("");

    [StepDefinition("it writes {word}")]
    public void Writes(string word) => output.WriteLine(word);

    [StepDefinition("it takes {int}")]
    public void Takes(int number) => output.WriteLine($"{number + 1}");

    [StepDefinition("a number, {string}")]
    public void Reads(int number) => _ = number;

    [StepDefinition("numbers, {string} and {string}")]
    public void ReadsBoth(int first, int second) => _ = first + second;

    [StepDefinition("it has {word} and no more")]
    public void Lacks(string first, string second) => _ = first + second;

    [StepDefinition("it has a table:")]
    public void Table(DataTable table) => output.WriteLine(string.Join(',', table.Header));

    [StepDefinition("it has a text:")]
    public void Text(string text) => output.WriteLine(text);

    [StepDefinition("one of {word}")]
    public void OneOf(string word) => _ = word;

    [StepDefinition("one of two")]
    public void OneOfTwo() => _ = context;

    [Given("it was so")]
    public void WasSo()
    {
    }

    [When("it happens")]
    public void Happens()
    {
    }

    [Then("it is so")]
    public void IsSo()
    {
    }

    [StepDefinition("it passes at attempt {int}")]
    public void PassesAtAttempt(int attempt)
    {
        feature.TryGetValue("attempts", out int before);
        feature["attempts"] = before + 1;
        if (before + 1 < attempt)
        {
            throw new InvalidOperationException($"attempt {before + 1}");
        }
    }

    [StepDefinition("it keeps what cannot be disposed of")]
    public void Keeps() => context.ScenarioContainer.Resolve<Unwanted>();

    internal sealed class Unwanted : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("cannot be disposed of");
    }
}
