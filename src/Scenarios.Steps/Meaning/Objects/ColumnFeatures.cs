using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Applies table columns to the object of a row: <c>labels</c>, <c>CPU request</c>, a field by its name.</summary>
internal sealed class ColumnFeatures(Draft draft)
{
    private const string Tolerates = "tolerates ";

    private static readonly string[] Nothing = ["no", "none", "-", "never", "not at all"];

    private static readonly string[] Plain = ["yes", "always", "forever", "for ever", "without limit"];

    /// <exception cref="StepFailureException">The column is unknown.</exception>
    public void Apply(string column, string text)
    {
        switch (column.ToLowerInvariant())
        {
            case "labels" or "label":
                foreach (var (key, value) in ServiceFeatures.Labels(text))
                {
                    draft.Label(key, ((StringValue)value).Text);
                }

                break;
            case "image":
                draft.SetContainer("image", new StringValue(text));
                break;
            case "namespace":
                draft.Namespace = text;
                break;
            case "node":
                draft.Set(draft.OfPod("nodeName"), text);
                break;
            case "replicas":
                draft.Set("spec.replicas", int.Parse(text, CultureInfo.InvariantCulture));
                break;
            case "cpu request" or "cpu requests" or "cpu" or "requests.cpu":
                draft.SetContainer("resources.requests.cpu", new StringValue(text));
                break;
            case "memory request" or "memory requests" or "memory" or "requests.memory":
                draft.SetContainer("resources.requests.memory", new StringValue(text));
                break;
            case "cpu limit" or "limits.cpu":
                draft.SetContainer("resources.limits.cpu", new StringValue(text));
                break;
            case "memory limit" or "limits.memory":
                draft.SetContainer("resources.limits.memory", new StringValue(text));
                break;
            case "priority class" or "class" or "priorityclass" when draft.HasPods:
                draft.Set(draft.OfPod("priorityClassName"), text);
                break;
            case var name when name.StartsWith(Tolerates, StringComparison.Ordinal) && draft.HasPods:
                Tolerate(column[Tolerates.Length..].Trim('"'), text);
                break;
            default:
                Set(column, text);
                break;
        }
    }

    /// <summary>Tolerates a taint forever or, for the effect NoExecute, for a time.</summary>
    private void Tolerate(string taint, string text)
    {
        if (Nothing.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var toleration = PodFeatures.TolerationOf(taint);
        if (!Plain.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            var time = text.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
            var seconds = PhraseMatcher.Find(PhraseBook.English, "duration", time) is { } duration
                ? (long)Numbers.DurationOf(duration).TotalSeconds
                : throw new StepFailureException($"\"{text}\" is not a length of time: write no, forever, or for 60 seconds.");
            toleration = toleration.With("tolerationSeconds", IntegerValue.Of(seconds));
        }

        draft.Add(draft.OfPod("tolerations"), toleration);
    }

    private void Set(string column, string text)
    {
        var field = FieldNames.Read(column, 0) is { End: > 0 } spoken && spoken.End == column.Length ? spoken.Field : column;
        var said = new PhraseMatch("to", "setting-value", "quoted", text, [new PhraseMatch("text", "text", "text", text, [])]);
        draft.Set(NamedField.PathOrThrow(draft.Kind, field), NamedField.ValueOf(draft.Kind, field, said));
    }
}
