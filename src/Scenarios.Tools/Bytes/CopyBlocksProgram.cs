using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Bytes;

/// <summary><c>dd</c>: copies block by block (POSIX dd, coreutils' dd.c, BusyBox's dd.c).</summary>
internal sealed class CopyBlocksProgram() : Tool("dd", new OptionSpec(string.Empty))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = new BlockOperands();
        if (operands.Read(options.Operands) is { } fault)
        {
            return fault.IsUsage ? await FailUsage(context, fault.Fault) : await Fail(context, fault.Fault);
        }

        var cannotOpen = context.Userland == Userland.BusyBox ? "can't open" : "failed to open";
        var (input, error) = InputFile.Open(context, operands.From ?? "-");
        if (input is null && error != FileError.IsDirectory)
        {
            return await Fail(context, $"{cannotOpen} '{operands.From}': {FileErrorText.Of(error!.Value)}");
        }

        var (writer, failed) = operands.To is null
            ? (BlockWriter.To(context.Output), null)
            : BlockWriter.To(context.Files, FilePath.Resolve(context.WorkingDirectory, operands.To), operands);
        if (writer is null)
        {
            return await Fail(context, $"{cannotOpen} '{operands.To}': {FileErrorText.Of(failed!.Value)}");
        }

        if (input is DeviceInput device)
        {
            device.IsBounded = operands.IsBounded;
        }

        var copy = new BlockCopy(context, operands, input is null ? null : new BlockReader(input), writer);
        var complaint = await copy.Run();
        if (complaint is not null)
        {
            await Fail(context, complaint);
        }

        await context.Error.Write(copy.Summary);
        return complaint is null ? 0 : 1;
    }
}
