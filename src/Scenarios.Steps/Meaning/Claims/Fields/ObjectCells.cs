using Scenarios.Steps.Language.Syntax;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Reads what a table says about objects, by its column headers.</summary>
internal sealed class ObjectCells(StoryTools tools)
{
    private const string Index = "batch.kubernetes.io/job-completion-index";

    /// <summary>The names by which the first column may call an object: its name, or its index in a Job.</summary>
    public static IEnumerable<string> NamesOf(ApiObject item, string column) =>
        column.ToUpperInvariant() is "INDEX" or "インデックス" or "番号" ? item.Annotations[Index] is StringValue { Text: var index } ? [index]
            : [] : [item.Name];

    /// <summary>Returns all valid texts for a cell of the column.</summary>
    /// <exception cref="StepFailureException">The column is unknown.</exception>
    public IReadOnlyList<string> Of(ApiObject item, string column) => column.ToUpperInvariant() switch
    {
        "IMAGE" or "イメージ" => [string.Join(",", ObjectFacts.ImagesOf(item))],
        "NODE" or "ノード" => [item.TextAt("spec", "nodeName")],
        "STATUS" or "STATE" or "PHASE" or "ステータス" or "状態" => [.. ObjectFacts.StatusesOf(item)],
        "RESTARTS" or "再起動回数" => [$"{ObjectFacts.RestartsOf(item)}"],
        "READY" => [ObjectFacts.IsReady(item, tools.Story.History.Now) ? "yes"
            : "no", $"{ObjectFacts.ReadyOf(item).Ready}/{ObjectFacts.ReadyOf(item).Total}"],
        "LOG" or "OUTPUT" or "ログ" or "出力" => [LogOf(item)],
        _ when TerminalRules.IsFieldName(column) => [.. NamedField.ValuesOf(item, column)],
        _ => throw new StepFailureException(
            $"What is the column \"{column}\"? One of image, node, status, restarts, ready, log, or a field such as nodeName is."),
    };

    private string LogOf(ApiObject pod) =>
        tools.Terminal.TypeAside($"kubectl logs {pod.Name} --namespace={pod.Namespace}", mayFail: true).Output.TrimEnd('\n');
}
