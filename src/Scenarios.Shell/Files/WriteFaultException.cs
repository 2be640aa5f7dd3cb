namespace Scenarios.Shell.Files;

/// <summary>What a program writes does not fit into the file that its output goes to: the program ends with an error of its own.</summary>
public sealed class WriteFaultException(FileError error) : Exception(FileErrorText.Of(error))
{
    public FileError Error => error;
}
