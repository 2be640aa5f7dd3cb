namespace Scenarios.Cluster.Images;

/// <summary>The DNS query of a route.</summary>
/// <param name="Name">A template; a name without a final dot is tried with the search list first.</param>
/// <param name="Type">A template, such as <c>A</c>.</param>
public sealed record LookupEntry(Template Name, Template Type);
