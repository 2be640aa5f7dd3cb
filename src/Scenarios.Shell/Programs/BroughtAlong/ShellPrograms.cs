namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>
/// The programs that every shell has in itself, and a machine under the same names as well: echo, printf, test, [, true, false.
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
