using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Validation.Pods;

/// <summary>The sources of a projected volume (pkg/apis/core/validation, validateProjectionSources).</summary>
internal static class ProjectionValidation
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;
    private static readonly string[] Kinds = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle"];

    // Almost every Pod has the same volume for the API server's token.
    private static readonly CleanTrees Clean = new(64);

    public static void Validate(FieldNode projected, FaultList faults) => Clean.Check(projected, faults, ValidateAnew);

    private static void ValidateAnew(FieldNode projected, FaultList faults)
    {
        var paths = default(DistinctTexts);
        foreach (var source in projected.Items("sources"))
        {
            var kinds = 0;
            foreach (var kind in Kinds)
            {
                if (source.Has(kind))
                {
                    kinds++;
                    ValidateSource(projected, source.Object(kind), kind, ref paths, faults);
                }
            }

            if (kinds > 1)
            {
                faults.Forbidden(source.Path, "may not specify more than 1 volume type per source");
            }
        }
    }

    private static void ValidateSource(FieldNode projected, FieldNode source, string kind, ref DistinctTexts paths, FaultList faults)
    {
        switch (kind)
        {
            case "secret" or "configMap":
                faults.Check(source, "name");
                VolumeValidation.ValidateKeys(source, faults);
                Claim(projected, source, source.Text("name"), ref paths, faults);
                break;
            case "downwardAPI":
                foreach (var item in source.Items("items"))
                {
                    DownwardApiValidation.ValidateFile(item, source.Place!, faults);
                }

                Claim(projected, source, null, ref paths, faults);
                break;
            case "serviceAccountToken":
                ValidateToken(projected, source, faults);
                break;
        }
    }

    /// <summary>Checks that no two files have the same path.</summary>
    /// <param name="name">The value that the error shows; null for the path.</param>
    private static void Claim(FieldNode projected, FieldNode source, string? name, ref DistinctTexts paths, FaultList faults)
    {
        foreach (var item in source.Items("items"))
        {
            var path = item.Text("path");
            if (path.Length > 0 && !paths.TryAdd(path))
            {
                faults.Invalid(projected.Path, name ?? path, "conflicting duplicate paths");
            }
        }
    }

    private static void ValidateToken(FieldNode projected, FieldNode token, FaultList faults)
    {
        if (token.Integer("expirationSeconds") is { } seconds)
        {
            if (seconds < ShortestToken)
            {
                faults.Invalid(token.PathOf("expirationSeconds"), seconds, "may not specify a duration less than 10 minutes");
            }

            if (seconds > LongestToken)
            {
                faults.Invalid(token.PathOf("expirationSeconds"), seconds, "may not specify a duration larger than 2^32 seconds");
            }
        }

        var path = token.At(projected.Place!);
        if (faults.Check(path, "path"))
        {
            FilePathRules.ValidateReserved(path, "path", faults);
        }
    }
}
