namespace Scenarios.Cli.Shell.Editing;

/// <summary>A place on the screen, counted from where the prompt begins.</summary>
internal readonly record struct CellPosition(int Row, int Column);
