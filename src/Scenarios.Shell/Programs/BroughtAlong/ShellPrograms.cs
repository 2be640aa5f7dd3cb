namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>
/// The programs that every shell includes, and that a machine also has under the same names: echo, printf, test, [, true, false.
/// </summary>
public static class ShellPrograms
{
    public static ProgramCatalogue All { get; } = ProgramCatalogue.Of(
        new EchoProgram(readsBackslashes: false),
        new PrintfProgram(),
        new TestProgram("test"),
        new TestProgram("["),
        new ConstantProgram("true", 0),
        new ConstantProgram("false", 1));
}
