using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>All objects of a type that a selector matches.</summary>
internal sealed class SelectorSource(ResourceType type, string @namespace, string labelSelector, string fieldSelector) : ITargetSource
{
    public ResourceType Type => type;

    public string Namespace => @namespace;

    public ListOptions Options { get; } = new() { LabelSelector = labelSelector, FieldSelector = fieldSelector };

    /// <summary>Returns the answer to a list request; adds to a refusal what was looked for (cli-runtime, resource/selector.go).</summary>
    public ApiResult<T> Explain<T>(ApiResult<T> result)
        where T : class
    {
        if (result.IsSuccess || result.Status.Reason is not (StatusReason.BadRequest or StatusReason.NotFound))
        {
            return result;
        }

        var resource = GoText.Quote($"{(type.Group.Length == 0 ? "/" : string.Empty)}{type.ApiVersion}, Resource={type.Plural}");
        var looking = labelSelector.Length == 0 && fieldSelector.Length == 0
            ? $"Unable to list {resource}"
            : $"Unable to find {resource} that match label selector {GoText.Quote(labelSelector)}, field selector "
                + $"{GoText.Quote(fieldSelector)}";
        return result.Status with { Message = $"{looking}: {result.Status.Message}" };
    }

    public async Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call)
    {
        var list = await call.ValueOf(Explain(call.Api.List(type, @namespace, Options)));
        var targets = new List<TargetOrError>(list.Items.Count);
        foreach (var item in list.Items)
        {
            targets.Add(new Target(type, item.Namespace, item.Name) { Object = item });
        }

        return targets;
    }
}
