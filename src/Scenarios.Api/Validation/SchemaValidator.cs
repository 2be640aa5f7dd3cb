using Scenarios.Api.Serialization;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// Checks an object against its structure as the API server's strict JSON decoder does (sigs.k8s.io/json). It finds unknown fields, and
/// values of the wrong type, which it reports with the names of Go's structs and types. Fields are visited in ordinal order, in which
/// kubectl sends them, unless requested otherwise.
/// </summary>
public static class SchemaValidator
{
    private const int MostStrictErrors = 100;

    private static readonly FieldType Metadata = FactTable.Kubernetes.FindType("core/v1.ConfigMap")!.Find("metadata")!.Type;

    /// <param name="duplicates">Duplicate keys in the request body.</param>
    /// <param name="keepsOrder">Whether fields are visited in tree order.</param>
    /// <param name="isConverted">
    /// Whether to use the messages of the converter, which replaces the decoder after a strategic merge patch.
    /// </param>
    public static DecodingResult Decode(ObjectValue tree, TypeFacts type, IReadOnlyList<DuplicateKey>? duplicates = null,
        bool keepsOrder = false, bool isConverted = false)
    {
        // Nearly all objects are clean. This check finds that out without creating any text.
        if (duplicates is not { Count: > 0 } && SchemaCheck.IsClean(tree, type))
        {
            return DecodingResult.Clean;
        }

        var decoder = new SchemaDecoder(keepsOrder ? null : Utf8Order.Instance, isConverted);
        decoder.Decode(tree, type);
        var strict = new List<string>(decoder.StrictErrors);
        foreach (var duplicate in duplicates ?? [])
        {
            strict.Add($"duplicate field {GoText.Quote(duplicate.Path.Length == 0 ? duplicate.Key : $"{duplicate.Path}.{duplicate.Key}")}");
        }

        return new DecodingResult(decoder.TypeError, strict.Count > MostStrictErrors ? strict[..MostStrictErrors] : strict);
    }

    /// <summary>
    /// What is wrong with the metadata of an object, in the words of kubectl, which checks nothing else of what it reads (cli-runtime,
    /// pkg/resource/metadata_decoder.go); empty if it is valid.
    /// </summary>
    public static string MetadataFault(ObjectValue tree)
    {
        if (tree["metadata"] is not { } metadata)
        {
            return string.Empty;
        }

        var decoder = new SchemaDecoder(Utf8Order.Instance, isConverted: false);
        decoder.DecodeMetadata(metadata, Metadata, "metadataOnlyObject");
        return decoder.TypeError;
    }
}
