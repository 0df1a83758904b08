"""Seeds of the fuzz targets: the rule files of goldens, conformance cases and examples as files.

    seeds.py FOLDER      writes FOLDER/rules/*.tag and FOLDER/csv/*.csv
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

CSV = {
    "plain": "id,i,n,m,t,d,w,l,b,e\nu1,1,1.5,3000.01,x,2026-11-21,2026-11-21T08:00,30d,true,a\nu2,,,,,,,,,\n",
    "quoted": 'id,i,n,m,t,d,w,l,b,e\r\n"u,1","1","2e-3","1","a ""b""\n c",,2026-11-21T08:00:00.5+08:00,15m,0,b\r\n',
    "cr_and_bom": "\ufeffid,i,n,m,t,d,w,l,b,e\ru1,9223372036854775807,1e308,0.01,é,0001-01-01,,1s,1,c\r",
    "ragged": "id,i,n,m,t,d,w,l,b,e\nu1,1\nu2,1,2,3,4,5,6,7,8,9,10\n",
    "unclosed": 'id,i,n,m,t,d,w,l,b,e\nu1,1,2,3,"never closed\n',
    "header_alone": "id,i,n,m,t,d,w,l,b,e\n",
    "empty": "",
}


def text_of(value) -> str:
    return value if isinstance(value, str) else "".join(line + "\n" for line in value)


def rules():
    for folder in ("tests/golden", "examples", "stdlib"):
        for path in sorted((ROOT / folder).rglob("*.tag")):
            yield "_".join(path.relative_to(ROOT).parts), path.read_bytes()
    for path in sorted((ROOT / "tests/conformance/cases").glob("*.json")):
        suite = json.loads(path.read_text(encoding="utf-8"))
        for number, case in enumerate(suite["cases"]):
            schema = case.get("schema", suite.get("schema", ""))
            text = text_of(schema).rstrip("\n") + "\n" + text_of(case.get("rules", ""))
            yield f"{path.stem}_{number}.tag", text.encode()


def write(folder: pathlib.Path, seeds) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, content in seeds:
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    write(target / "rules", rules())
    write(target / "csv", ((name + ".csv", text.encode()) for name, text in CSV.items()))
