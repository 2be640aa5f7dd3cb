namespace Scenarios.Api.Serialization;

/// <summary>Why a manifest could not be read.</summary>
/// <param name="FileName">The file name as it was given.</param>
/// <param name="Position">The position in the file.</param>
/// <param name="Cause">What is wrong there.</param>
/// <param name="GoMessage">
/// The error in the words of kubectl's libraries. Its line numbers count from the start of the document, not of the file.
/// </param>
public sealed record ManifestError(string FileName, SourcePosition Position, string Cause, string GoMessage)
{
    /// <summary>kubectl's message, to be printed after <c>error: </c>.</summary>
    public string KubectlMessage => $"error parsing {FileName}: {GoMessage}";

    public override string ToString() => $"{FileName}:{Position.Line}:{Position.Column}: {Cause}";
}
