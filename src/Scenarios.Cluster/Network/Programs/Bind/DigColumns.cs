using System.Globalization;
using System.Text;
using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>
/// Formats records in columns, as dig does (BIND 9.18, lib/dns/masterdump.c): tabs up to a column, or one space when already past it.
/// </summary>
internal sealed class DigColumns
{
    private const int TabWidth = 8;
    private readonly DigView _view;
    private readonly int _class;
    private readonly int _type;
    private readonly int _data;

    public DigColumns(DigView view)
    {
        _view = view;
        (_class, _type, _data) = view.Ttl && view.Class ? (32, 40, 48) : view.Ttl || view.Class ? (24, 32, 40) : (24, 24, 32);
    }

    public string Record(DnsRecord record)
    {
        var line = new Line($"{record.Name}.");
        if (_view.Ttl)
        {
            line.Add(24, record.TimeToLive.ToString(CultureInfo.InvariantCulture));
        }

        if (_view.Class)
        {
            line.Add(_class, "IN");
        }

        line.Add(_type, record.Type);
        line.Add(_data, record.Data);
        return line.ToString();
    }

    public string Question(string name, string type)
    {
        var line = new Line(name.Length == 0 ? "." : $"{name}.");
        if (_view.Class)
        {
            line.Add(_class, "IN");
        }

        line.Add(_type, type);
        return ";" + line;
    }

    private sealed class Line(string start)
    {
        private readonly StringBuilder _text = new(start);
        private int _column = start.Length;

        public void Add(int column, string text)
        {
            var to = Math.Max(column, _column + 1);
            var tabs = (to / TabWidth) - (_column / TabWidth);
            var spaces = tabs > 0 ? to % TabWidth : to - _column;
            _text.Append('\t', tabs).Append(' ', spaces).Append(text);
            _column = to + text.Length;
        }

        public override string ToString() => _text.ToString();
    }
}
