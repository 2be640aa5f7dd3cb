namespace Scenarios.Api.Serialization;

/// <summary>Why a manifest could not be read.</summary>
/// <param name="FileName">As it was given.</param>
/// <param name="Position">In the file.</param>
/// <param name="Cause">What is wrong there.</param>
/// <param name="GoMessage">The same as the libraries of kubectl say it; its line numbers count from the start of the document, not of the
/// file.</param>
public sealed record ManifestError(string FileName, SourcePosition Position, string Cause, string GoMessage)
{
    /// <summary>kubectl's words, to be printed after <c>error: </c>.</summary>
    public string KubectlMessage => $"error parsing {FileName}: {GoMessage}";

    public override string ToString() => $"{FileName}:{Position.Line}:{Position.Column}: {Cause}";
}
