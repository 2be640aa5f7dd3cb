using System.Security.Cryptography;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Bytes;

/// <summary><c>md5sum</c>, <c>sha1sum</c>, <c>sha256sum</c> and <c>sha512sum [FILE …]</c>.</summary>
internal sealed class DigestProgram(string name, Func<byte[], byte[]> digest) : Tool(name, new OptionSpec("bt", "cwqsz"))
{
    public static IEnumerable<IProgram> All =>
    [
        new DigestProgram("md5sum", MD5.HashData), new DigestProgram("sha1sum", SHA1.HashData),
        new DigestProgram("sha256sum", SHA256.HashData), new DigestProgram("sha512sum", SHA512.HashData),
    ];

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var status = 0;
        var mark = options.InOrder.LastOrDefault().Letter == 'b' ? '*' : ' ';
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, context.Userland == Userland.BusyBox
                    ? $"can't open '{operand}': {FileErrorText.Of(error!.Value)}"
                    : $"{operand}: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            var bytes = Encoding.UTF8.GetBytes(await InputFile.ReadAll(input));
            await context.Output.Write($"{Convert.ToHexStringLower(digest(bytes))} {mark}{operand}\n");
        }

        return status;
    }
}
