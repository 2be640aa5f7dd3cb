using Reqnroll.BoDi;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning;

namespace Scenarios.Steps.Bindings;

/// <summary>All sentences of the scenario language. Which there are, the phrase books say (Language/Books).</summary>
[Binding]
public sealed class SentenceSteps(IObjectContainer container)
{
    private SentenceMeaning Meaning => container.Resolve<SentenceMeaning>();

    /// <summary>The definitions of the phrase books, for hosts that do not call <see cref="StepLibrary"/>.</summary>
    [BeforeTestRun(Order = 0)]
    public static void Register(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        StepLibrary.RegisterPhrases(run);
    }

    /// <summary>A command that failed, and that no step looked at, fails the scenario.</summary>
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
