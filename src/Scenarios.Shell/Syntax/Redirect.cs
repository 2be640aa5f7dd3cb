namespace Scenarios.Shell.Syntax;

/// <summary><c>2&gt; target</c>. A here-document's target is its text, which is known only at the end of its line.</summary>
internal sealed record Redirect(SourcePosition Position, int Descriptor, RedirectKind Kind)
{
    public required Word Target { get; set; }
}
