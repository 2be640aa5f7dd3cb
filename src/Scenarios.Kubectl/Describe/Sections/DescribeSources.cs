using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Looks up what a description needs besides the object itself. Belongs to one run.</summary>
internal sealed class DescribeSources(CommandCall call)
{
    public DateTimeOffset Now => call.Simulation.Now;

    public bool ShowsEvents { get; } = call.Flags.Boolean("show-events");

    /// <summary>Other objects; empty if the server does not allow reading them.</summary>
    public IReadOnlyList<ApiObject> List(string resource, string @namespace, string labelSelector = "", string fieldSelector = "")
    {
        if (call.Resources.TryFind(resource) is not { } type)
        {
            return [];
        }

        var options = new ListOptions { LabelSelector = labelSelector, FieldSelector = fieldSelector };
        return call.Api.List(type, @namespace, options).Value?.Items ?? [];
    }

    /// <inheritdoc cref="List(string, string, string, string)"/>
    public IReadOnlyList<T> List<T>(string resource, string @namespace, string labelSelector = "", string fieldSelector = "")
        where T : struct, IKind<T> => [.. List(resource, @namespace, labelSelector, fieldSelector).Select(T.Over)];

    /// <summary>Another object, or the reason why it cannot be read.</summary>
    public ApiResult<ApiObject> Get(string resource, string @namespace, string name) =>
        call.Api.Get(call.Resources.Find(resource), @namespace, name);

    /// <summary>The events about an object; null if they were not requested.</summary>
    /// <param name="kind">Empty for any.</param>
    public IReadOnlyList<Event>? EventsOf(ApiObject item, string kind, string uid)
    {
        if (!ShowsEvents)
        {
            return null;
        }

        var selector = $"involvedObject.name={item.Name},involvedObject.namespace={item.Namespace}";
        selector += kind.Length > 0 ? $",involvedObject.kind={kind}" : string.Empty;
        selector += uid.Length > 0 ? $",involvedObject.uid={uid}" : string.Empty;

        // Events are stored packed: each is unpacked once.
        return [.. List("events", item.Namespace, fieldSelector: selector).Select(static item => Event.Over(item.Tree))];
    }

    /// <inheritdoc cref="EventsOf(ApiObject, string, string)"/>
    public IReadOnlyList<Event>? EventsOf(ApiObject item) => EventsOf(item, item.Kind, item.Uid);
}
