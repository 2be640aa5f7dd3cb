namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// The edit steps from one list to another, found greedily from both ends in turn (go-cmp, cmp/internal/diff: a path through the grid of
/// both lists). The path need not be the shortest: it is the one that go-cmp finds when it begins at the front.
/// </summary>
internal sealed class EditScript
{
    private readonly Func<int, int, (int Same, int Different)> _compare;
    private readonly Path _forward;
    private readonly Path _backward;
    private int _budget;

    private EditScript(int left, int right, Func<int, int, (int Same, int Different)> compare)
    {
        _compare = compare;
        _forward = new Path(1, 0, 0);
        _backward = new Path(-1, left, right);
        _budget = 4 * (left + right);
    }

    /// <param name="compare">Returns the number of equal leaves of two elements, and the number of different ones.</param>
    public static List<Edit> Between(int left, int right, Func<int, int, (int Same, int Different)> compare) =>
        new EditScript(left, right, compare).Find(left, right);

    /// <summary>For elements that are either equal or not.</summary>
    public static List<Edit> Between(int left, int right, Func<int, int, bool> isSame) =>
        Between(left, right, (x, y) => isSame(x, y) ? (1, 0) : (0, 2));

    private List<Edit> Find(int left, int right)
    {
        var (front, back) = ((X: 0, Y: 0), (X: left, Y: right));
        for (var isForward = true; front.X < back.X && front.Y < back.Y && _budget > 0; isForward = !isForward)
        {
            if (isForward)
            {
                front = Search(_forward, front);
                front = _backward.X - front.X >= _backward.Y - front.Y ? (front.X + 1, front.Y) : (front.X, front.Y + 1);
            }
            else
            {
                back = Search(_backward, back);
                back = back.X - _forward.X >= back.Y - _forward.Y ? (back.X - 1, back.Y) : (back.X, back.Y - 1);
            }
        }

        Connect(_forward, _backward.X, _backward.Y);
        for (var index = _backward.Edits.Count - 1; index >= 0; index--)
        {
            _forward.Add(_backward.Edits[index]);
        }

        return _forward.Edits;
    }

    // Looks along the diagonal through the frontier for the nearest match, and follows it.
    private (int X, int Y) Search(Path path, (int X, int Y) frontier)
    {
        var step = path.Direction;
        for (var (above, below, index) = (false, false, 0); !(above && below) && _budget > 0; index++)
        {
            var offset = (index & 1) != 0 ? -((index + 1) >> 1) : index >> 1;
            var (x, y) = (frontier.X + (step * offset), frontier.Y - (step * offset));
            if (step > 0 ? x >= _backward.X || y < _forward.Y : x <= _forward.X || y > _backward.Y)
            {
                above = true;
            }
            else if (step > 0 ? y >= _backward.Y || x < _forward.X : y <= _forward.Y || x > _backward.X)
            {
                below = true;
            }
            else if (IsSame(x, y, step))
            {
                Connect(path, x, y);
                do
                {
                    path.Add(Edit.Same);
                }
                while (_forward.X < _backward.X && _forward.Y < _backward.Y && IsSame(path.X, path.Y, step));
                return (path.X, path.Y);
            }
            else
            {
                _budget--;
            }
        }

        return frontier;
    }

    private bool IsSame(int x, int y, int step) => Compare(x, y, step).Different == 0;

    private (int Same, int Different) Compare(int x, int y, int step) => step > 0 ? _compare(x, y) : _compare(x - 1, y - 1);

    private void Connect(Path path, int x, int y)
    {
        var step = path.Direction;
        while (step * (x - path.X) > 0 && step * (y - path.Y) > 0)
        {
            var (same, different) = Compare(path.X, path.Y, step);
            var (across, down) = (step * (x - path.X), step * (y - path.Y));
            path.Add(different == 0 ? Edit.Same : same + 1 >= different ? Edit.Modified : Longer(step, across, down));
        }

        while (path.X != x)
        {
            path.Add(Edit.Removed);
        }

        while (path.Y != y)
        {
            path.Add(Edit.Inserted);
        }
    }

    private static Edit Longer(int step, int across, int down) =>
        (step > 0 ? across >= down : down < across) ? Edit.Removed : Edit.Inserted;

    private sealed class Path(int direction, int x, int y)
    {
        public int Direction => direction;

        public int X { get; private set; } = x;

        public int Y { get; private set; } = y;

        public List<Edit> Edits { get; } = [];

        public void Add(Edit edit)
        {
            Edits.Add(edit);
            X += edit == Edit.Inserted ? 0 : direction;
            Y += edit == Edit.Removed ? 0 : direction;
        }
    }
}
