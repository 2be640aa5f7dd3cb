using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Arranges a run as a book, in the order of the files, never in that of the run.</summary>
internal sealed class BookBuilder
{
    private readonly AnchorNames _anchors = new();
    private readonly ProblemList _problems = new();

    private readonly List<ScenarioEntry> _flaky = [];
    private readonly RunResult _run;
    private readonly SourceLinks _source;
    private (string Feature, string Rule) _place;

    private BookBuilder(RunResult run, SourceLinks source) => (_run, _source) = (run, source);

    public static Book Build(RunResult run, SourceLinks? source = null) => new BookBuilder(run, source ?? SourceLinks.None).BuildBook();

    private Book BuildBook()
    {
        var features = _run.Features.OrderBy(feature => ChapterTitle.FolderOf(feature.Uri), StringComparer.Ordinal)
            .ThenBy(feature => feature.Uri, StringComparer.Ordinal);
        var folders = features.GroupBy(feature => ChapterTitle.FolderOf(feature.Uri)).ToArray();
        var common = ChapterTitle.CommonFolder(Array.ConvertAll(folders, folder => folder.Key));
        _problems.Add(_run.Errors);
        _problems.Add(HookFailure.Of(_run));
        var chapters = folders.Select(folder => BuildChapter(folder.Key, ChapterTitle.Of(folder.Key, common), folder)).ToArray();
        return new Book(new Tally(_run.AllScenarios, _run.IsDryRun), _problems.InOrder, _flaky, chapters, _run.Seed, _run.IsStopped,
            new FolderText(_run.BaseDirectory), _source, scenario => ReplayLine.Of(_run, scenario));
    }

    private Chapter BuildChapter(string folder, string title, IEnumerable<FeatureResult> features)
    {
        var id = _anchors.OfPath(folder);
        var entries = features.Select(BuildFeature).ToArray();
        return new Chapter(id, title, entries, new Tally(entries.SelectMany(entry => entry.Result.AllScenarios), _run.IsDryRun));
    }

    private FeatureEntry BuildFeature(FeatureResult feature)
    {
        var id = _anchors.OfPath(feature.Uri);
        _place = (id, "");
        var sections = new List<Section>();
        if (feature.Scenarios.Count > 0)
        {
            sections.Add(new Section(id, null, BuildEntries(feature.Scenarios, feature.Tags)));
        }

        foreach (var rule in feature.Rules)
        {
            var ruleId = _anchors.Next(id, rule.Name);
            _place = (id, rule.Name);
            sections.Add(new Section(ruleId, rule, BuildEntries(rule.Scenarios, [.. feature.Tags, .. rule.Tags])));
        }

        return new FeatureEntry(id, feature, sections, new Tally(feature.AllScenarios, _run.IsDryRun));
    }

    private List<SectionEntry> BuildEntries(IReadOnlyList<ScenarioResult> scenarios, IReadOnlyList<string> inheritedTags)
    {
        var entries = new List<SectionEntry>();
        foreach (var group in scenarios.OrderBy(scenario => scenario.Line).GroupBy(scenario => scenario.Outline?.Line ?? -scenario.Line))
        {
            entries.Add(group.First().Outline is null
                ? BuildScenario(group.First(), inheritedTags)
                : BuildOutline([.. group], inheritedTags));
        }

        return entries;
    }

    private ScenarioEntry BuildScenario(ScenarioResult scenario, IReadOnlyList<string> inheritedTags)
    {
        var id = _anchors.Next(_place.Feature, scenario.Name, _place.Rule);
        _problems.Add(scenario, id);
        var entry = new ScenarioEntry(id, scenario.Tags.Except(inheritedTags).ToArray(), scenario);
        if (scenario.IsFlaky)
        {
            _flaky.Add(entry);
        }

        return entry;
    }

    private OutlineEntry BuildOutline(ScenarioResult[] rows, IReadOnlyList<string> inheritedTags)
    {
        var first = rows[0];
        var id = _anchors.Next(_place.Feature, first.Outline!.Name, _place.Rule);
        var tags = rows.Aggregate(first.Tags.AsEnumerable(), (shared, row) => shared.Intersect(row.Tags)).Except(inheritedTags).ToArray();
        var examples = rows.GroupBy(row => row.Outline!.ExamplesLine)
            .Select(group => BuildExamples([.. group], [.. inheritedTags, .. tags])).ToArray();
        var worst = rows.Max(row => row.Status);
        return new OutlineEntry(id, tags, first.Keyword, first.Outline.Name, first.Description, worst, examples);
    }

    private ExamplesEntry BuildExamples(ScenarioResult[] rows, IReadOnlyList<string> inheritedTags) => new(
        rows[0].Outline!.ExamplesName,
        rows[0].Outline!.ExamplesDescription,
        rows[0].Arguments.Select(argument => argument.Key).ToArray(),
        Array.ConvertAll(rows, row => BuildScenario(row, inheritedTags)));
}
