using System.Globalization;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>Something in a Pod that a level of the Pod security standards forbids.</summary>
/// <param name="Reason">Such as <c>host namespaces</c>.</param>
/// <param name="Detail">What violates it; may be empty.</param>
internal sealed record SecurityFinding(string Reason, string Detail)
{
    /// <summary>The finding as refusals list it.</summary>
    public override string ToString() => Detail.Length == 0 ? Reason : $"{Reason} ({Detail})";

    /// <summary>One or several quoted names, after the singular or plural noun.</summary>
    public static string Named(string one, string many, IReadOnlyCollection<string> names) =>
        $"{(names.Count == 1 ? one : many)} {Quoted(names)}";

    public static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Select(static name => string.Create(CultureInfo.InvariantCulture, $"\"{name}\"")));
}
