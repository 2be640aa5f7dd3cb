using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;
using Scenarios.Cli.Tests.Run;
using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Steps;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>The table says of every property in both books which kinds it can be written into, and that is so.</summary>
internal sealed class FeatureKindsTests
{
    /// <summary>What a wording needs to be there is not there: the property itself can be written.</summary>
    private static readonly string[] Refusals = ["cannot be written into", "has no field"];

    private static readonly Lazy<IReadOnlyList<Written>> All = new(WriteAll);

    private static IReadOnlyList<Written> WriteAll()
    {
        var notes = new Notes();
        using var features = new TemporaryFeatures().With("a.feature", "Feature: F\n  Scenario: S\n    Given a Pod \"first\"\n");
        var result = features.Run(change: options => options with
        {
            BindingTypes = [typeof(WritingSteps)],
            ConfigureRun = container =>
            {
                options.ConfigureRun!(container);
                container.RegisterInstanceAs(notes);
            },
        });
        result.AllScenarios.ShouldHaveSingleItem().Message.ShouldBeNullOrEmpty();
        return notes.All;
    }

    [Test]
    public void Features_EachWordingInEachKind_AreMany() => All.Value.Count.ShouldBeGreaterThan(20_000);

    [Test]
    public void Features_ThatFitAKind_CanBeWrittenIntoIt() =>
        All.Value.Where(static one => one.Fits && one.Fault.Length > 0).Select(static one => one.ToString()).ShouldBeEmpty();

    [Test]
    public void Features_ThatFitNoKind_DoNotExist() =>
        All.Value.GroupBy(static one => one.Wording).Where(static group => !group.Any(static one => one.Fits))
            .Select(static group => group.Key).ShouldBeEmpty();

    [Test]
    public void Features_ThatDoNotFitAKind_CannotBeWrittenIntoIt() =>
        All.Value.Where(static one => !one.Fits && one.Fault.Length == 0 && !IsMeantOtherwise(one)).Select(static one => one.ToString())
            .ShouldBeEmpty();

    /// <summary>
    /// The fields would be there, but the words do not mean them: a size is no image, labels of Pods are not those of a Service, and the
    /// gate for several unavailable Pods of a StatefulSet is closed.
    /// </summary>
    private static bool IsMeantOtherwise(Written one) => one.Id switch
    {
        "on-node" => one.Kind == "PersistentVolumeClaim",
        "governed" => one.Kind == "Service",
        _ => one.Id is "image" or "pod-labelled" or "ready-pods" or "answers-any" or "namespace" or "placed-each" or "policy"
            or "policy-word" or "history" or "type",
    };

    internal sealed record Written(string Id, string Kind, string Wording, bool Fits, string Fault)
    {
        public override string ToString() => $"{Kind} {Wording}: {Fault}";
    }

    internal sealed class Notes
    {
        public List<Written> All { get; } = [];
    }

    [Binding]
    internal sealed class WritingSteps(ClusterDriver cluster, Notes notes)
    {
        [AfterScenario]
        public void Write()
        {
            var story = new Story(cluster);
            foreach (var book in (PhraseBook[])[PhraseBook.English, PhraseBook.Japanese])
            {
                foreach (var (wording, feature) in book.Rules.Where(static rule => rule.IsFeature)
                    .SelectMany(rule => Examples(book, rule.Name)))
                {
                    notes.All.AddRange(FeatureTable.Kinds.Select(kind =>
                        new Written(feature.Id, kind, wording, FeatureKinds.Fits(kind, feature), FaultOf(kind, feature, story))));
                }
            }
        }

        private static IEnumerable<(string Wording, PhraseMatch Feature)> Examples(PhraseBook book, string rule) =>
            from alternative in book.Rule(rule).Alternatives
            let text = PhraseExample.Of(book, alternative.Node)
            let found = PhraseMatcher.FindAll(book, rule, text).FirstOrDefault(match => match.Id == alternative.Id)
                ?? throw new InvalidOperationException($"{book.Language} [{rule}] {alternative.Id}: {text}")
            select ($"{book.Language} [{rule}] {alternative.Id}: {text}", found);

        private static string FaultOf(string kind, PhraseMatch feature, Story story)
        {
            var draft = new Draft(kind, "web");
            try
            {
                new FeatureWriter(story).Write(draft, feature);
            }
            catch (StepFailureException failure)
            {
                return Refusals.Any(word => failure.Message.Contains(word, StringComparison.Ordinal)) ? failure.Message : string.Empty;
            }

            return draft.Before.Concat(draft.After).Append(draft.Manifest).Select(FaultOf).FirstOrDefault(static fault => fault.Length > 0)
                ?? string.Empty;
        }

        private static string FaultOf(string manifest)
        {
            var tree = (ObjectValue)JsonReader.Read(manifest).Value!;
            var type = Kinds.Find(((StringValue)tree["kind"]!).Text);
            var result = SchemaValidator.Decode(
                tree, FactTable.Kubernetes.FindType($"{(type.Group.Length == 0 ? "core" : type.Group)}/{type.Version}.{type.Kind}")!);

            // The value of an example need not suit every field of its name.
            var wrong = result.TypeError.StartsWith("quantities must match", StringComparison.Ordinal) ? string.Empty : result.TypeError;
            return $"{wrong} {string.Join(", ", result.StrictErrors)}".Trim();
        }
    }
}
