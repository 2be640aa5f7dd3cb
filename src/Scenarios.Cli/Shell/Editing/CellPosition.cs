namespace Scenarios.Cli.Shell.Editing;

/// <summary>A position on the screen, relative to where the prompt begins.</summary>
internal readonly record struct CellPosition(int Row, int Column);
