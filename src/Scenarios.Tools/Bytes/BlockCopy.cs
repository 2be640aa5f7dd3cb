using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Bytes;

/// <summary>One run of <c>dd</c>, with its counters.</summary>
/// <param name="reader">Null for a directory, which cannot be read.</param>
internal sealed class BlockCopy(ProgramContext context, BlockOperands operands, BlockReader? reader, BlockWriter writer)
{
    /// <summary>The time that is assumed when no virtual time has passed.</summary>
    private const double LeastSeconds = 0.001;

    private readonly StringBuilder _pending = new();
    private readonly TimeSpan _began = context.Simulation.Elapsed;
    private long _fullIn;
    private long _partIn;
    private long _fullOut;
    private long _partOut;
    private long _bytes;

    /// <summary>What it prints at its end.</summary>
    public string Summary
    {
        get
        {
            var records = $"{_fullIn}+{_partIn} records in\n{_fullOut}+{_partOut} records out\n";
            return operands.Status switch
            {
                "none" => string.Empty,
                "noxfer" => records,
                _ => records + Transfer(Math.Max((context.Simulation.Elapsed - _began).TotalSeconds, LeastSeconds)),
            };
        }
    }

    /// <summary>Copies.</summary>
    /// <returns>The error; null on success.</returns>
    public async Coroutine<string?> Run()
    {
        if (reader is null)
        {
            return $"error reading '{operands.From}': {FileErrorText.Of(FileError.IsDirectory)}";
        }

        if (!await Skip(reader))
        {
            var name = operands.From is { } file ? file : "'standard input'";
            await context.Error.Write(operands.Status == "none" && context.Userland == Userland.Gnu
                ? string.Empty : $"dd: {name}: cannot skip to specified offset\n");
            return null;
        }

        for (long read = 0, blocks = 0; !(blocks >= operands.MostBlocks) && !(read >= operands.MostBytes); blocks++)
        {
            var most = (int)Math.Min(operands.InputBlock, (operands.MostBytes - read) ?? operands.InputBlock);
            var block = operands.ReadsFullBlocks ? await reader.ReadFull(most) : await reader.Read(most);
            if (block is null)
            {
                break;
            }

            read += block.Length;
            _ = block.Length == operands.InputBlock ? _fullIn++ : _partIn++;
            if (await Take(Converted(block)) is { } error)
            {
                return Complaint(error, operands.WritesAsRead);
            }
        }

        return (_pending.Length > 0 ? await Write(_pending.ToString()) : null) is { } late ? Complaint(late, isError: true)
            : writer.Finish() is { } last ? Complaint(last, isError: true)
            : null;
    }

    private async Coroutine<bool> Skip(BlockReader from)
    {
        for (var left = operands.SkippedBytes; left > 0;)
        {
            if (await from.Read((int)Math.Min(left, operands.InputBlock)) is not { } block)
            {
                return false;
            }

            left -= block.Length;
        }

        return true;
    }

    private string Converted(string block)
    {
        var text = operands.Has("ucase") ? string.Create(block.Length, block, static (made, from) => Ascii.ToUpper(from, made, out _))
            : operands.Has("lcase") ? string.Create(block.Length, block, static (made, from) => Ascii.ToLower(from, made, out _))
            : block;
        if (operands.Has("swab"))
        {
            var characters = text.ToCharArray();
            for (var index = 1; index < characters.Length; index += 2)
            {
                (characters[index - 1], characters[index]) = (characters[index], characters[index - 1]);
            }

            text = new string(characters);
        }

        return operands.Has("sync") ? text.PadRight(operands.InputBlock, '\0') : text;
    }

    /// <summary>Writes a block as it was read, or collects blocks to the output's block size.</summary>
    private async Coroutine<FileError?> Take(string block)
    {
        if (operands.WritesAsRead || (_pending.Length == 0 && block.Length == operands.OutputBlock))
        {
            return await Write(block);
        }

        _pending.Append(block);
        while (_pending.Length >= operands.OutputBlock)
        {
            var whole = _pending.ToString(0, operands.OutputBlock);
            _pending.Remove(0, operands.OutputBlock);
            if (await Write(whole) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private async Coroutine<FileError?> Write(string block)
    {
        if (await writer.Write(block) is { } error)
        {
            return error;
        }

        _bytes += block.Length;
        _ = block.Length == operands.OutputBlock ? _fullOut++ : _partOut++;
        return null;
    }

    private string Complaint(FileError error, bool isError)
    {
        var deed = context.Userland == Userland.BusyBox ? "writing" : isError ? "error writing" : "writing to";
        return $"{deed} '{operands.To ?? "standard output"}': {FileErrorText.Of(error)}";
    }

    private string Transfer(double seconds)
    {
        var speed = (long)(_bytes / seconds);
        if (context.Userland == Userland.BusyBox)
        {
            string Human(long bytes) => ByteText.Human(bytes, Userland.BusyBox);
            return string.Create(CultureInfo.InvariantCulture,
                $"{_bytes} bytes ({Human(_bytes)}B) copied, {seconds:0.000000} seconds, {Human(speed)}B/s\n");
        }

        var amount = _bytes == 1 ? "1 byte" : $"{_bytes} bytes";
        var human = _bytes < 1000 ? string.Empty
            : _bytes < 1024 ? $" ({ByteText.Decimal(_bytes)})"
            : $" ({ByteText.Decimal(_bytes)}, {ByteText.Binary(_bytes)})";
        return string.Create(CultureInfo.InvariantCulture, $"{amount}{human} copied, {seconds:0.######} s, {ByteText.Decimal(speed)}/s\n");
    }
}
