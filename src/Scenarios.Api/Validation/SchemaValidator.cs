using Scenarios.Api.Serialization;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// Checks an object against its structure as the API server's strict JSON decoder does (sigs.k8s.io/json): unknown fields, and values of
/// the wrong type with the names of Go's structs and types. Fields are visited in ordinal order, in which kubectl sends them, unless asked
/// otherwise.
/// </summary>
public static class SchemaValidator
{
    private const int MostStrictErrors = 100;

    private static readonly FieldType Metadata = FactTable.Kubernetes.FindType("core/v1.ConfigMap")!.Find("metadata")!.Type;

    /// <param name="duplicates">Keys that came twice in the request body.</param>
    /// <param name="keepsOrder">Whether fields are visited in the order in which they stand.</param>
    /// <param name="isConverted">Whether the words are those of the converter, which takes the place of the decoder after a strategic merge
    /// patch.</param>
    public static DecodingResult Decode(ObjectValue tree, TypeFacts type, IReadOnlyList<DuplicateKey>? duplicates = null,
        bool keepsOrder = false, bool isConverted = false)
    {
        // Nearly all objects are clean: that is found out without making any text.
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
    /// What is wrong with the metadata of an object by itself, in the words of kubectl, which looks at no more of what it reads
    /// (cli-runtime, pkg/resource/metadata_decoder.go); empty where nothing is.
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
