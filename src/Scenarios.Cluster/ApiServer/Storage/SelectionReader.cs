using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>Reads the selectors of a list or watch request.</summary>
internal static class SelectionReader
{
    public static ApiResult<Selection> Read(ResourceType type, string @namespace, ListOptions options)
    {
        if (options.LabelSelector.Length == 0 && options.FieldSelector.Length == 0)
        {
            return @namespace.Length == 0
                ? Selection.Everything
                : new Selection(@namespace, LabelSelector.Everything, FieldSelector.Everything);
        }

        if (!LabelSelector.TryParse(options.LabelSelector, out var labels, out var error)
            || !FieldSelector.TryParse(options.FieldSelector, out var fields, out error))
        {
            return ApiErrors.BadRequest(error);
        }

        if (FieldLabels.FindUnsupported(type, fields) is { } term)
        {
            // Kinds with more selectable fields than their metadata have their own message.
            return ApiErrors.BadRequest(type.SelectableFields.Count > 0
                ? $"field label not supported: {term.Field}"
                : $"{GoText.Quote(term.Field)} is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
        }

        return new Selection(@namespace, labels, fields);
    }

    /// <summary>
    /// The log position where a watch from this version starts; null if later changes may have been dropped, or the version is not a
    /// number.
    /// </summary>
    public static long? PositionAfter(ResourceStore resource, string version) =>
        long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? resource.Log.PositionAfter(number) : null;
}
