using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Reading;

namespace Scenarios.Api.Rest.Resources;

/// <summary>The part of a list in one response.</summary>
internal sealed record ListPage(IReadOnlyList<ApiObject> Items, ObjectValue Metadata)
{
    public static ListPage Of(ObjectList list, string @namespace, ListRequestOptions wanted)
    {
        var items = wanted.After.Length == 0
            ? list.Items
            : [.. list.Items.Where(item => string.CompareOrdinal(Key(item, @namespace), wanted.After) > 0)];
        var metadata = new ObjectBuilder();
        metadata = list.ResourceVersion.Length > 0 ? metadata.Add("resourceVersion", list.ResourceVersion) : metadata;
        if (wanted.Limit <= 0 || items.Count <= wanted.Limit)
        {
            return new ListPage(items, metadata.ToObject());
        }

        var page = items.Take((int)wanted.Limit).ToList();
        metadata.Add("continue", ContinueToken.Of(list.ResourceVersion, Start(page[^1], @namespace)));
        if (wanted.Options.LabelSelector.Length == 0 && wanted.Options.FieldSelector.Length == 0)
        {
            metadata.Add("remainingItemCount", items.Count - page.Count);
        }

        return new ListPage(page, metadata.ToObject());
    }

    private static string Start(ApiObject item, string @namespace) =>
        @namespace.Length > 0 || item.Namespace.Length == 0 ? "/" + item.Name : Key(item, @namespace);

    private static string Key(ApiObject item, string @namespace) =>
        @namespace.Length > 0 || item.Namespace.Length == 0 ? item.Name : $"{item.Namespace}/{item.Name}";
}
