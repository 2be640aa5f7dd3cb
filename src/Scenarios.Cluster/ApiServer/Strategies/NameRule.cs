namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Which names a resource's objects may have (apimachinery, api/validation/generic.go).</summary>
internal enum NameRule
{
    /// <summary>RFC 1123 subdomain: labels joined by dots.</summary>
    Subdomain,

    /// <summary>RFC 1123 label.</summary>
    Label,

    /// <summary>RFC 1035 label: begins with a letter.</summary>
    LetterLabel,

    /// <summary>One segment of a path: anything without slashes and percent signs.</summary>
    PathSegment,
}
