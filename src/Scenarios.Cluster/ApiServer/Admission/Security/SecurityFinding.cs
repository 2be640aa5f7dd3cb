using System.Globalization;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>What a Pod has that a level of the Pod security standards forbids.</summary>
/// <param name="Reason">Such as <c>host namespaces</c>.</param>
/// <param name="Detail">Who has it.</param>
internal sealed record SecurityFinding(string Reason, string Detail)
{
    /// <summary>As refusals list it.</summary>
    public override string ToString() => Detail.Length == 0 ? Reason : $"{Reason} ({Detail})";

    /// <summary>One or several names in quotation marks, after what they are.</summary>
    public static string Named(string one, string many, IReadOnlyCollection<string> names) =>
        $"{(names.Count == 1 ? one : many)} {Quoted(names)}";

    public static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Select(static name => string.Create(CultureInfo.InvariantCulture, $"\"{name}\"")));
}
