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
            return @namespace.Length == 0 ? Selection.Everything : new Selection(@namespace, LabelSelector.Everything, FieldSelector.Everything);
        }

        if (!LabelSelector.TryParse(options.LabelSelector, out var labels, out var error) || !FieldSelector.TryParse(options.FieldSelector, out var fields, out error))
        {
            return ApiErrors.BadRequest(error);
        }

        if (FieldLabels.FindUnsupported(type, fields) is { } term)
        {
            return ApiErrors.BadRequest($"field label not supported: {term.Field}");
        }

        return new Selection(@namespace, labels, fields);
    }

    /// <summary>Where a watch from this version begins to read.</summary>
    /// <exception cref="InvalidOperationException">The version is no number, or so old that its successors may have been dropped.</exception>
    public static long PositionAfter(ResourceStore resource, string version)
    {
        if (!long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new InvalidOperationException($"Invalid value: \"{version}\": the resourceVersion is no number.");
        }

        return resource.Log.PositionAfter(number) ?? throw new InvalidOperationException($"too old resource version: {number}");
    }
}
