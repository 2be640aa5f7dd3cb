namespace Scenarios.Api.Requests;

/// <summary>The patch formats of the API.</summary>
public enum PatchKind
{
    /// <summary>JSON Patch, RFC 6902.</summary>
    Json,

    /// <summary>JSON merge patch, RFC 7386.</summary>
    Merge,

    /// <summary>Strategic merge patch: lists are merged by the keys in the schema.</summary>
    Strategic,

    /// <summary>Server-side apply.</summary>
    Apply,
}
