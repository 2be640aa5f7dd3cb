namespace Scenarios.Shell.Syntax;

/// <summary>A piece of a word.</summary>
internal abstract record WordPart(SourcePosition Position);
