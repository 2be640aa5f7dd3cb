namespace Scenarios.Kubectl.Edit;

/// <summary>Why a file must be edited again.</summary>
/// <param name="Causes">One line each; may be empty.</param>
internal sealed record EditReason(string Head, IReadOnlyList<string> Causes);
