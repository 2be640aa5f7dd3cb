using Reqnroll.BoDi;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning;

namespace Scenarios.Steps.Bindings;

/// <summary>Runs all sentences of the scenario language. The phrase books (Language/Books) define them.</summary>
[Binding]
public sealed class SentenceSteps(IObjectContainer container)
{
    private SentenceMeaning Meaning => container.Resolve<SentenceMeaning>();

    /// <summary>Adds the definitions of the phrase books, for hosts that do not call <see cref="StepLibrary"/>.</summary>
    [BeforeTestRun(Order = 0)]
    public static void Register(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        StepLibrary.RegisterPhrases(run);
    }

    /// <summary>Fails the scenario if a command failed and no step checked it.</summary>
    [AfterScenario]
    public static void RequireLookedAt(ScenarioContext scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.TestError is null && scenario.ScenarioContainer.IsRegistered<SentenceMeaning>())
        {
            scenario.ScenarioContainer.Resolve<SentenceMeaning>().RequireLookedAt();
        }
    }

    public void Given(string sentence) => Meaning.Tell(StepKind.Given, sentence);

    public void When(string sentence) => Meaning.Tell(StepKind.When, sentence);

    public void Then(string sentence) => Meaning.Tell(StepKind.Then, sentence);

    public void GivenText(string sentence, string text) => Meaning.Tell(StepKind.Given, sentence, text);

    public void WhenText(string sentence, string text) => Meaning.Tell(StepKind.When, sentence, text);

    public void ThenText(string sentence, string text) => Meaning.Tell(StepKind.Then, sentence, text);

    public void GivenTable(string sentence, DataTable table) => Meaning.Tell(StepKind.Given, sentence, table);

    public void WhenTable(string sentence, DataTable table) => Meaning.Tell(StepKind.When, sentence, table);

    public void ThenTable(string sentence, DataTable table) => Meaning.Tell(StepKind.Then, sentence, table);
}
