using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>date [-u] [-I] [-d TIME] [+FORMAT]</c>: virtual time, in UTC.</summary>
internal sealed class DateProgram() : Tool("date", new OptionSpec("uI:d:", "frRs")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["utc"] = 'u', ["universal"] = 'u', ["date"] = 'd' },
})
{
    private const string Usual = "%a %b %e %H:%M:%S %Z %Y";

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var format = Usual;
        if (options.Value('I') is { } precision)
        {
            format = precision switch { "seconds" => "%Y-%m-%dT%H:%M:%S+00:00", "date" => "%F", _ => string.Empty };
        }

        if (options.Operands is [['+', ..] given])
        {
            format = given[1..];
        }
        else if (options.Operands.Count > 0 || format.Length == 0)
        {
            return await Fail(
                context,
                options.Operands.Count > 0 ? $"invalid date '{options.Operands[0]}'" : $"not simulated: -I{options.Value('I')}");
        }

        var time = options.Value('d') is { } wanted ? DateText.Parse(wanted, context.Simulation.Now) : context.Simulation.Now;
        if (time is not { } moment)
        {
            return await Fail(context, $"invalid date '{options.Value('d')}'");
        }

        var text = Format(moment, format, out var unknown);
        if (unknown is not null)
        {
            return await Fail(context, $"not simulated: {unknown}");
        }

        await context.Output.Write(text + "\n");
        return 0;
    }

    private static string Format(DateTimeOffset now, string format, out string? unknown)
    {
        unknown = null;
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
            }
            else if (Field(now, format[++i]) is { } field)
            {
                text.Append(field);
            }
            else
            {
                unknown ??= "%" + format[i];
            }
        }

        return text.ToString();
    }

    private static string? Field(DateTimeOffset now, char directive)
    {
        string Net(string net) => now.ToString(net, CultureInfo.InvariantCulture);
        return directive switch
        {
            '%' => "%",
            'n' => "\n",
            't' => "\t",
            'Y' => Net("yyyy"),
            'y' => Net("yy"),
            'm' => Net("MM"),
            'd' => Net("dd"),
            'e' => now.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'H' => Net("HH"),
            'I' => Net("hh"),
            'M' => Net("mm"),
            'S' => Net("ss"),
            'N' => (now.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", CultureInfo.InvariantCulture),
            'p' => now.Hour < 12 ? "AM" : "PM",
            'a' => Net("ddd"),
            'A' => Net("dddd"),
            'b' or 'h' => Net("MMM"),
            'B' => Net("MMMM"),
            'j' => now.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
            'u' => (now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'w' => ((int)now.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            's' => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'F' => Net("yyyy-MM-dd"),
            'T' => Net("HH:mm:ss"),
            'R' => Net("HH:mm"),
            'D' => Net("MM/dd/yy"),
            'Z' => "UTC",
            'z' => "+0000",
            _ => null,
        };
    }
}
