<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>The project&apos;s description is not on this computer yet.</source>
        <comment>tab of a project</comment>
        <translation>Projektets beskrivelse er ikke på denne computer endnu.</translation>
    </message>
    <message>
        <source>Aims</source>
        <comment>head of a part of a project&apos;s description</comment>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Expected results</source>
        <comment>head of a part of a project&apos;s description</comment>
        <translation>Forventede resultater</translation>
    </message>
    <message>
        <source>Edit the description</source>
        <comment>below a project&apos;s description, button</comment>
        <translation>Rediger beskrivelsen</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>fact about a project: how many</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Pupils’ age</source>
        <comment>fact about a project</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Countries</source>
        <comment>fact about a project</comment>
        <translation>Lande</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a project</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact about a project</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Tools</source>
        <comment>fact about a project</comment>
        <translation>Værktøjer</translation>
    </message>
    <message>
        <source>Everyone on the internet can read this.</source>
        <comment>bar below a project&apos;s title</comment>
        <translation>Alle på internettet kan læse dette.</translation>
    </message>
    <message>
        <source>Work process</source>
        <comment>head of a part of a project&apos;s description</comment>
        <translation>Arbejdsproces</translation>
    </message>
    <message>
        <source>Vocational subjects</source>
        <comment>fact about a project</comment>
        <translation>Erhvervsfag</translation>
    </message>
    <message>
        <source>Key competences</source>
        <comment>fact about a project</comment>
        <translation>Nøglekompetencer</translation>
    </message>
    <message>
        <source>Project kit</source>
        <comment>fact about a project</comment>
        <translation>Projektkit</translation>
    </message>
</context>
<context>
    <name>AboutRoom</name>
    <message>
        <source>Version %1</source>
        <comment>about: version of the program</comment>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The offline desk of an eTwinning teacher. Your texts stay on this computer until they are sent.</source>
        <comment>about: what it is</comment>
        <translation>eTwinning-lærerens offline skrivebord. Dine tekster bliver på denne computer, indtil de er sendt.</translation>
    </message>
    <message>
        <source>TwinDesk is free software under the Apache License 2.0.</source>
        <comment>about: licence</comment>
        <translation>TwinDesk er fri software under Apache License 2.0.</translation>
    </message>
    <message>
        <source>It uses Qt for Python (LGPL 3), SQLCipher, nh3, requests and other free parts; see LICENSE.</source>
        <comment>about: parts</comment>
        <translation>Det bygger på Qt for Python (LGPL 3), SQLCipher, nh3, requests og andre frie dele; se LICENSE.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account of %1</source>
        <comment>screen reader: the button with the teacher&apos;s name; %1 is the name</comment>
        <translation>Konto for %1</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Get news</source>
        <comment>menu: exchange with the website now</comment>
        <translation>Hent nyt</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>menu: begin a new text where the window is</comment>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Search everything</source>
        <comment>menu</comment>
        <translation>Søg overalt</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>menu: to what was seen before</comment>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>menu of the account</comment>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Large text and buttons</source>
        <comment>menu of the account: can be ticked</comment>
        <translation>Stor tekst og store knapper</translation>
    </message>
    <message>
        <source>List of keys</source>
        <comment>menu of the account: keyboard shortcuts</comment>
        <translation>Tastaturgenveje</translation>
    </message>
    <message>
        <source>About TwinDesk</source>
        <comment>menu of the account</comment>
        <translation>Om TwinDesk</translation>
    </message>
    <message>
        <source>Sign in to the website</source>
        <comment>menu of the account</comment>
        <translation>Log ind på hjemmesiden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>menu of the account: leave the website on this computer</comment>
        <translation>Log ud</translation>
    </message>
    <message>
        <source>Lock</source>
        <comment>menu of the account: ask for the password</comment>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Close TwinDesk</source>
        <comment>menu of the account</comment>
        <translation>Luk TwinDesk</translation>
    </message>
    <message>
        <source>Rooms and projects, from the top</source>
        <comment>list of keys</comment>
        <translation>Områder og projekter, fra toppen</translation>
    </message>
    <message>
        <source>Send what is being written</source>
        <comment>list of keys</comment>
        <translation>Send det, du er ved at skrive</translation>
    </message>
    <message>
        <source>Next pane</source>
        <comment>list of keys: moves the keyboard</comment>
        <translation>Næste rude</translation>
    </message>
    <message>
        <source>Pane before</source>
        <comment>list of keys: moves the keyboard</comment>
        <translation>Forrige rude</translation>
    </message>
    <message>
        <source>Me and my school</source>
        <comment>menu of the account</comment>
        <translation>Mig og min skole</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Posts in four weeks</source>
        <comment>head of a card of Today</comment>
        <translation>Indlæg de sidste fire uger</translation>
    </message>
    <message>
        <source>Project</source>
        <comment>column of a table</comment>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>ActivityPart</name>
    <message>
        <source>Lately</source>
        <comment>head above what somebody did</comment>
        <translation>For nylig</translation>
    </message>
    <message>
        <source>Nothing yet. It comes with the news.</source>
        <comment>below a head: somebody did nothing</comment>
        <translation>Intet endnu. Det kommer med nyhederne.</translation>
    </message>
</context>
<context>
    <name>ActivityStrip</name>
    <message>
        <source>today</source>
        <comment>end of the axis below the bars of four weeks</comment>
        <translation>i dag</translation>
    </message>
</context>
<context>
    <name>AddMaterials</name>
    <message>
        <source>Close this notice</source>
        <comment>notice bar, adding materials</comment>
        <translation>Luk meddelelsen</translation>
    </message>
    <message>
        <source>Choose pictures and files</source>
        <comment>file dialog, title</comment>
        <translation>Vælg billeder og filer</translation>
    </message>
    <message>
        <source>Add material</source>
        <comment>adding pictures and files, head</comment>
        <translation>Tilføj materiale</translation>
    </message>
    <message>
        <source>Choose files</source>
        <comment>adding pictures and files, button</comment>
        <translation>Vælg filer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>adding pictures and files, button</comment>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Send when online</source>
        <comment>adding pictures and files, button</comment>
        <translation>Send, når du er online</translation>
    </message>
    <message>
        <source>Say what each picture shows.</source>
        <comment>adding pictures, description missing</comment>
        <translation>Skriv, hvad hvert billede viser.</translation>
    </message>
    <message>
        <source>Making it smaller: %1</source>
        <comment>picture tray, while a picture is worked on</comment>
        <translation>Gøres mindre: %1</translation>
    </message>
    <message>
        <source>Choose pictures and files, or drop them here.</source>
        <comment>adding materials, nothing yet</comment>
        <translation>Vælg billeder og filer, eller slip dem her.</translation>
    </message>
    <message>
        <source>Album or folder</source>
        <comment>adding pictures and files: where they go</comment>
        <translation>Album eller mappe</translation>
    </message>
    <message>
        <source>No album or folder</source>
        <comment>adding pictures and files: where they go</comment>
        <translation>Intet album og ingen mappe</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <comment>adding pictures and files, button</comment>
        <translation>Gem til senere</translation>
    </message>
</context>
<context>
    <name>AddedFile</name>
    <message>
        <source>Remove file</source>
        <comment>adding materials: a file is not to be sent</comment>
        <translation>Fjern fil</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>adding materials, screen reader: %1 is the name of a file</comment>
        <translation>Fjern %1</translation>
    </message>
</context>
<context>
    <name>AddedPicture</name>
    <message>
        <source>Caption</source>
        <comment>adding a picture: shown below it, may stay empty</comment>
        <translation>Billedtekst</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address, for example https://example.org</source>
        <comment>dialog for a link, above the address field</comment>
        <translation>Adresse, f.eks. https://example.org</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <comment>dialog for a link, button</comment>
        <translation>Fjern linket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>dialog, button</comment>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>dialog, button</comment>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Only addresses of websites and e-mail work here.</source>
        <comment>dialog for a link, fault</comment>
        <translation>Her virker kun adresser på hjemmesider og e-mailadresser.</translation>
    </message>
</context>
<context>
    <name>AgeRangeView</name>
    <message>
        <source>%1: from</source>
        <comment>ages of pupils: %1 is the field&apos;s name</comment>
        <translation>%1: fra</translation>
    </message>
    <message>
        <source>%1: to</source>
        <comment>ages of pupils: %1 is the field&apos;s name</comment>
        <translation>%1: til</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two ages: 11 to 15</comment>
        <translation>til</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Agenda</source>
        <comment>list of all that is planned, for the screen reader</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>What is shown</source>
        <comment>choice above the agenda</comment>
        <translation>Hvad der vises</translation>
    </message>
    <message>
        <source>Save for my calendar…</source>
        <comment>button above the agenda: a calendar file</comment>
        <translation>Gem til min kalender…</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>choice above the agenda</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meetings</source>
        <comment>choice above the agenda: online meetings of projects</comment>
        <translation>Møder</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>choice above the agenda</comment>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>Courses</source>
        <comment>choice above the agenda: those the teacher is registered for</comment>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <comment>choice above the agenda: of labels, prizes and polls</comment>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Nothing fits this choice.</source>
        <comment>agenda, the filter or search lets nothing through</comment>
        <translation>Intet passer til dette valg.</translation>
    </message>
    <message>
        <source>Nothing is planned. Meetings of your projects, events and deadlines will stand here.</source>
        <comment>agenda is empty</comment>
        <translation>Intet er planlagt. Dine projekters møder, arrangementer og frister vil stå her.</translation>
    </message>
    <message>
        <source>TwinDesk agenda</source>
        <comment>name of a calendar file</comment>
        <translation>TwinDesk-kalender</translation>
    </message>
</context>
<context>
    <name>AlbumHead</name>
    <message>
        <source>All albums</source>
        <comment>over an open album, back to the albums</comment>
        <translation>Alle album</translation>
    </message>
    <message>
        <source>More for this album</source>
        <comment>over an open album, button with a menu</comment>
        <translation>Mere for dette album</translation>
    </message>
    <message numerus="yes">
        <source>Inside: %n</source>
        <comment>over an open album: how many pictures or files</comment>
        <translation>
            <numerusform>Indhold: %n</numerusform>
            <numerusform>Indhold: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Get this album</source>
        <comment>over an open album: fetch all its pictures, small ones first</comment>
        <translation>Hent dette album</translation>
    </message>
    <message>
        <source>Get this folder</source>
        <comment>over an open folder: fetch all its files</comment>
        <translation>Hent denne mappe</translation>
    </message>
    <message>
        <source>Get all originals</source>
        <comment>over an open album: fetch its pictures in full size</comment>
        <translation>Hent alle originaler</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>menu of an album</comment>
        <translation>Omdøb…</translation>
    </message>
    <message>
        <source>Delete the album…</source>
        <comment>menu of an album: its pictures stay</comment>
        <translation>Slet albummet…</translation>
    </message>
    <message>
        <source>Get it tonight</source>
        <comment>over an open album: fetch it in the sync hours</comment>
        <translation>Hent i nat</translation>
    </message>
    <message>
        <source>{state}: {price}</source>
        <comment>over an open album that was asked for, e.g. Comes tonight: 2 MB, about 3 min</comment>
        <translation>{state}: {price}</translation>
    </message>
    <message>
        <source>Not tonight</source>
        <comment>over an open album that was asked for in the sync hours: do not fetch it</comment>
        <translation>Ikke i nat</translation>
    </message>
    <message>
        <source>In the hours of the line: {hours}</source>
        <comment>tip of a button over an open album</comment>
        <translation>I linjens tider: {hours}</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>Send when online</source>
        <comment>below a text, sends an answer or a comment</comment>
        <translation>Send, når du er online</translation>
    </message>
    <message>
        <source>Too long for the website: %1 of %2 characters</source>
        <comment>above a field for an answer or a line of the chat</comment>
        <translation>For langt til hjemmesiden: %1 af %2 tegn</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Answers</source>
        <comment>below a topic of the forum, a post on a wall or of a partner</comment>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <comment>field below a topic of the forum, a post on a wall or of a partner</comment>
        <translation>Skriv et svar</translation>
    </message>
    <message>
        <source>Show earlier answers: %n</source>
        <comment>link above answers, with the count</comment>
        <translation>Vis tidligere svar: %n</translation>
    </message>
</context>
<context>
    <name>AnswersPart</name>
    <message>
        <source>More about what was written: %1</source>
        <comment>button with a menu, for the screen reader: %1 are the words of an answer</comment>
        <translation>Mere om det, der blev skrevet: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>menu of an answer</comment>
        <translation>Slet</translation>
    </message>
    <message numerus="yes">
        <source>Likes: %n</source>
        <comment>button below an update with the count</comment>
        <translation>
            <numerusform>Synes godt om: %n</numerusform>
            <numerusform>Synes godt om: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>menu of an answer</comment>
        <translation>Rediger</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Words that carry the link</source>
        <comment>dialog for a link, above a field</comment>
        <translation>Linktekst</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>dialog for a link, title</comment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Title of the video</source>
        <comment>dialog for a video link, above a field</comment>
        <translation>Videoens titel</translation>
    </message>
    <message>
        <source>Video link</source>
        <comment>dialog for a video link, title</comment>
        <translation>Videolink</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <comment>file dialog, kinds of files: %1 are patterns</comment>
        <translation>Billeder (%1)</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <comment>file dialog, title</comment>
        <translation>Vælg billeder</translation>
    </message>
    <message>
        <source>Choose files</source>
        <comment>file dialog, title</comment>
        <translation>Vælg filer</translation>
    </message>
</context>
<context>
    <name>AskingBar</name>
    <message>
        <source>Ask the website at the next connection</source>
        <comment>link below what a search found</comment>
        <translation>Spørg hjemmesiden ved næste forbindelse</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <comment>link: the search that waits is withdrawn</comment>
        <translation>Spørg ikke</translation>
    </message>
    <message>
        <source>Save this search</source>
        <comment>link below what a search found</comment>
        <translation>Gem denne søgning</translation>
    </message>
    <message>
        <source>The website is asked at the next connection. About %1.</source>
        <comment>below what a search found: %1 is size and time</comment>
        <translation>Hjemmesiden spørges ved næste forbindelse. Cirka %1.</translation>
    </message>
    <message>
        <source>A newer search is about %1.</source>
        <comment>below what a search found: %1 is size and time</comment>
        <translation>En nyere søgning er på cirka %1.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <comment>below what a search found: a count</comment>
        <translation>Fundet: %1</translation>
    </message>
</context>
<context>
    <name>AttachedChips</name>
    <message>
        <source>Take out: {name}</source>
        <comment>button: an attachment of a message</comment>
        <translation>Tag ud: {name}</translation>
    </message>
    <message>
        <source>Say what it shows, cover faces</source>
        <comment>link beside a picture of a message that has no description yet</comment>
        <translation>Sig, hvad det viser, dæk ansigter</translation>
    </message>
    <message>
        <source>Faces and consent</source>
        <comment>link beside a picture of a message</comment>
        <translation>Ansigter og samtykke</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>A copy elsewhere</source>
        <comment>settings: head of the card about backups</comment>
        <translation>En kopi et andet sted</translation>
    </message>
    <message>
        <source>All your work in one locked file, for a USB stick or another computer: also what was never sent.</source>
        <comment>settings: about backups</comment>
        <translation>Alt dit arbejde i én låst fil, til en USB-nøgle eller en anden computer: også det, der aldrig blev sendt.</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <comment>settings: field, for a backup</comment>
        <translation>Filens adgangskode</translation>
    </message>
    <message>
        <source>The password of the file again</source>
        <comment>settings: field, for a backup</comment>
        <translation>Filens adgangskode igen</translation>
    </message>
    <message>
        <source>Back up…</source>
        <comment>settings: button, asks where to and writes the file</comment>
        <translation>Sikkerhedskopier…</translation>
    </message>
    <message>
        <source>No copy was made yet.</source>
        <comment>settings: no backup so far</comment>
        <translation>Der er endnu ikke lavet en kopi.</translation>
    </message>
    <message>
        <source>Last copy: {when}, {size}. {path}</source>
        <comment>settings: the last backup; path: where the file is</comment>
        <translation>Seneste kopi: {when}, {size}. {path}</translation>
    </message>
    <message>
        <source>Writing the file. You can go on working.</source>
        <comment>settings: a backup is being written</comment>
        <translation>Filen skrives. Du kan arbejde videre.</translation>
    </message>
    <message>
        <source>Leave it empty: the file opens with your password for this computer, or with your recovery key.</source>
        <comment>settings: backup</comment>
        <translation>Lad feltet være tomt: filen åbnes med din adgangskode til denne computer eller med din gendannelsesnøgle.</translation>
    </message>
    <message>
        <source>Leave it empty: the file opens only with your recovery key.</source>
        <comment>settings: backup of a profile without a password</comment>
        <translation>Lad feltet være tomt: filen åbnes kun med din gendannelsesnøgle.</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <comment>title of the file dialog</comment>
        <translation>Sikkerhedskopier til en fil</translation>
    </message>
    <message>
        <source>TwinDesk backup (*.backup)</source>
        <comment>type of file in the dialog</comment>
        <translation>TwinDesk-sikkerhedskopi (*.backup)</translation>
    </message>
    <message>
        <source>This is too short: at least %1 characters.</source>
        <comment>settings: password too short</comment>
        <translation>Det er for kort: mindst %1 tegn.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <comment>settings: password typed differently</comment>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>Done: {path}, {size}. Keep it where only you find it.</source>
        <comment>settings: a backup was written</comment>
        <translation>Færdig: {path}, {size}. Gem den, hvor kun du finder den.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Sign in to send and to get news. You can go on writing.</source>
        <comment>banner: the website asks to sign in again</comment>
        <translation>Log ind for at sende og hente nyt. Du kan skrive videre.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>banner: button</comment>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>The network asks for a sign-in page first. Your work is safe.</source>
        <comment>banner: captive portal</comment>
        <translation>Netværket kræver først login på en webside. Dit arbejde er i sikkerhed.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <comment>banner: opens the sign-in page of the network</comment>
        <translation>Åbn siden</translation>
    </message>
    <message>
        <source>Offline. Go on reading and writing: everything goes out when the line is back.</source>
        <comment>banner: no line</comment>
        <translation>Offline. Læs og skriv bare videre: Alt sendes, når der igen er forbindelse.</translation>
    </message>
    <message>
        <source>Try the line now</source>
        <comment>banner: button when offline</comment>
        <translation>Prøv forbindelsen nu</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>banner: button, tries the line again</comment>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>This network costs by volume. Pictures and files wait until you ask for them.</source>
        <comment>banner: metered</comment>
        <translation>Dette netværk koster efter forbrug. Billeder og filer venter, til du beder om dem.</translation>
    </message>
    <message>
        <source>This network costs by volume. Everything waits until you ask for it.</source>
        <comment>banner: metered</comment>
        <translation>Dette netværk koster efter forbrug. Alt venter, til du beder om det.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>banner: button, opens the page about data</comment>
        <translation>Skift</translation>
    </message>
</context>
<context>
    <name>BeforePanel</name>
    <message>
        <source>Before it goes out</source>
        <comment>panel beside the editor, head</comment>
        <translation>Før det sendes</translation>
    </message>
    <message>
        <source>%1 at today’s speed</source>
        <comment>price: %1 is a time, e.g. about 50 s</comment>
        <translation>%1 med dagens hastighed</translation>
    </message>
    <message>
        <source>The text (%1) goes first, pictures and files follow.</source>
        <comment>price: %1 is a size</comment>
        <translation>Teksten (%1) sendes først, billeder og filer følger efter.</translation>
    </message>
    <message>
        <source>Send when online</source>
        <comment>editor, the main button</comment>
        <translation>Send, når du er online</translation>
    </message>
    <message>
        <source>You can change it until it goes.</source>
        <comment>editor, below the main button</comment>
        <translation>Du kan ændre det, indtil det sendes.</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>Begin with an empty form, or choose below what it begins with.</source>
        <comment>small window: how a new project begins</comment>
        <translation>Begynd med en tom formular, eller vælg nedenfor, hvad det begynder med.</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of a small window</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Begin with</source>
        <comment>list: projects and kits</comment>
        <translation>Begynd med</translation>
    </message>
    <message>
        <source>Empty form</source>
        <comment>button: a new project that begins with nothing</comment>
        <translation>Tom formular</translation>
    </message>
    <message>
        <source>Not now</source>
        <comment>button of a small window</comment>
        <translation>Ikke nu</translation>
    </message>
</context>
<context>
    <name>BlocksView</name>
    <message>
        <source>A part of this text is only on the website.</source>
        <comment>in place of a block this program does not know</comment>
        <translation>En del af teksten findes kun på hjemmesiden.</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>reading pane, the text</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Video on the web: %1</source>
        <comment>screen reader: a link to a video, %1 is its title</comment>
        <translation>Video på nettet: %1</translation>
    </message>
    <message>
        <source>opens in the browser</source>
        <comment>beside a link to a video</comment>
        <translation>åbner i browseren</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Add note</source>
        <comment>main button of the Twinboard</comment>
        <translation>Tilføj note</translation>
    </message>
    <message>
        <source>Notes of the Twinboard</source>
        <comment>list, for the screen reader</comment>
        <translation>Noter på Twinboard</translation>
    </message>
    <message>
        <source>Choose a note on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en note til venstre.</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <comment>list is empty</comment>
        <translation>Ingen noter endnu.</translation>
    </message>
    <message>
        <source>Close the note (Esc)</source>
        <comment>button above the note that is read beside the wall</comment>
        <translation>Luk noten (Esc)</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>How the notes are shown</source>
        <comment>Twinboard, two buttons</comment>
        <translation>Hvordan noterne vises</translation>
    </message>
    <message>
        <source>Wall</source>
        <comment>Twinboard, shows the notes where they hang</comment>
        <translation>Væg</translation>
    </message>
    <message>
        <source>List</source>
        <comment>Twinboard, shows the notes below each other</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Twinboard</source>
        <comment>wall of notes, for the screen reader</comment>
        <translation>Twinboard</translation>
    </message>
    <message>
        <source>Drag a note, or move it with Ctrl and the arrow keys.</source>
        <comment>above the wall</comment>
        <translation>Træk en note, eller flyt den med Ctrl og piletasterne.</translation>
    </message>
    <message>
        <source>No notes yet. A note can be a question, a greeting or a picture.</source>
        <comment>Twinboard is empty</comment>
        <translation>Ingen noter endnu. En note kan være et spørgsmål, en hilsen eller et billede.</translation>
    </message>
    <message>
        <source>Add the first note</source>
        <comment>Twinboard is empty, button</comment>
        <translation>Tilføj den første note</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>You</source>
        <comment>author of a message is the teacher herself</comment>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <comment>author of a message is unknown</comment>
        <translation>Tidligere medlem</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>link below an unsent message</comment>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>link below an unsent message: do not send it</comment>
        <translation>Træk tilbage</translation>
    </message>
</context>
<context>
    <name>Bulletin</name>
    <message>
        <source>Write note</source>
        <comment>main button of the teachers&apos; notes</comment>
        <translation>Skriv note</translation>
    </message>
    <message>
        <source>Notes for teachers</source>
        <comment>list, for the screen reader</comment>
        <translation>Noter til lærere</translation>
    </message>
    <message>
        <source>Choose a note on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en note til venstre.</translation>
    </message>
    <message>
        <source>No notes yet. Only the teachers of this project read them.</source>
        <comment>list is empty</comment>
        <translation>Ingen noter endnu. Kun projektets lærere læser dem.</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <comment>list of teachers&apos; notes is empty, button</comment>
        <translation>Skriv den første note</translation>
    </message>
    <message>
        <source>Teachers only</source>
        <comment>head of a note: who can read it</comment>
        <translation>Kun lærere</translation>
    </message>
    <message>
        <source>Notes for teachers are not shown to your role.</source>
        <comment>list is empty</comment>
        <translation>Noter til lærere vises ikke for din rolle.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Save for your calendar program</source>
        <comment>file dialog, title</comment>
        <translation>Gem til dit kalenderprogram</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <comment>file dialog, kind of file</comment>
        <translation>Kalenderfil (*.ics)</translation>
    </message>
    <message>
        <source>Saved: %1. Open it with your calendar program.</source>
        <comment>notice: %1 is a file name</comment>
        <translation>Gemt: %1. Åbn den med dit kalenderprogram.</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>head of a group: events that have ended</comment>
        <translation>Forbi</translation>
    </message>
    <message>
        <source>At any time</source>
        <comment>head of a group: courses without a date</comment>
        <translation>Når som helst</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>head of a day</comment>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>head of a day</comment>
        <translation>I morgen</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern of Qt: short weekday, day, short month, in your order</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two clock times or days: 15:00 to 15:45</comment>
        <translation>%1 til %2</translation>
    </message>
</context>
<context>
    <name>CandidatesPart</name>
    <message>
        <source>Your projects</source>
        <comment>head of the projects below a label</comment>
        <translation>Dine projekter</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <comment>button beside a project: an application</comment>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Apply</source>
        <comment>button beside a project: for a label</comment>
        <translation>Ansøg</translation>
    </message>
    <message>
        <source>Open the application</source>
        <comment>button beside a project</comment>
        <translation>Åbn ansøgningen</translation>
    </message>
</context>
<context>
    <name>ChatTab</name>
    <message>
        <source>Lines of the chat</source>
        <comment>list of bubbles, for screen readers</comment>
        <translation>Linjer i chatten</translation>
    </message>
    <message>
        <source>Nobody has written here yet.</source>
        <comment>chat room is empty</comment>
        <translation>Ingen har skrevet her endnu.</translation>
    </message>
    <message>
        <source>A line arrives with the next exchange, in a minute or so: this is no live chat.</source>
        <comment>below the chat</comment>
        <translation>En linje kommer frem ved næste udveksling, om et minuts tid: dette er ikke en direkte chat.</translation>
    </message>
    <message>
        <source>There is no line now. What you write goes out in this order when you are online again.</source>
        <comment>below the chat</comment>
        <translation>Der er ingen forbindelse nu. Det, du skriver, sendes i denne rækkefølge, når du er online igen.</translation>
    </message>
    <message>
        <source>Write a line</source>
        <comment>field of the chat</comment>
        <translation>Skriv en linje</translation>
    </message>
    <message>
        <source>You can read the chat; writing is for others.</source>
        <comment>below the chat of a project in which one has no right to write</comment>
        <translation>Du kan læse chatten; at skrive er for andre.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Is everything here?</source>
        <comment>settings: head of the card about the weekly comparison with the website</comment>
        <translation>Er alt her?</translation>
    </message>
    <message numerus="yes">
        <source>Once a week TwinDesk compares this computer with the website. What is missing here is fetched again.</source>
        <comment>settings: about the check</comment>
        <translation>
            <numerusform>En gang om ugen sammenligner TwinDesk denne computer med hjemmesiden. Det, der mangler her, hentes igen.</numerusform>
            <numerusform>En gang om ugen sammenligner TwinDesk denne computer med hjemmesiden. Det, der mangler her, hentes igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check now</source>
        <comment>settings: button, compares this computer with the website</comment>
        <translation>Tjek nu</translation>
    </message>
    <message>
        <source>Being compared now, or as soon as there is a line.</source>
        <comment>settings: a check was asked for</comment>
        <translation>Sammenlignes nu, eller så snart der er forbindelse.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <comment>settings: no check so far</comment>
        <translation>Endnu ikke sammenlignet.</translation>
    </message>
    <message>
        <source>Last compared: {when}. Something differs and is fetched again.</source>
        <comment>settings: the last check</comment>
        <translation>Sidst sammenlignet: {when}. Noget er forskelligt og hentes igen.</translation>
    </message>
    <message>
        <source>Last compared: {when}. All is well.</source>
        <comment>settings: the last check</comment>
        <translation>Sidst sammenlignet: {when}. Alt er i orden.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Take out: {words}</source>
        <comment>button: a chip of a field, e.g. a language</comment>
        <translation>Tag ud: {words}</translation>
    </message>
</context>
<context>
    <name>CommentField</name>
    <message>
        <source>Write a comment</source>
        <comment>field below an update</comment>
        <translation>Skriv en kommentar</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comments</source>
        <comment>below an update</comment>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>Show earlier comments: %n</source>
        <comment>link above comments, with the count</comment>
        <translation>Vis tidligere kommentarer: %n</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Delete</source>
        <comment>question before deleting, window title</comment>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Delete “%1” for everybody?</source>
        <comment>question before deleting: %1 is a title</comment>
        <translation>Slet ”%1” for alle?</translation>
    </message>
    <message>
        <source>It is deleted on the website when you are online.</source>
        <comment>question before deleting, hint</comment>
        <translation>Det slettes på hjemmesiden, når du er online.</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>question before deleting, button</comment>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>question before deleting, button</comment>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Throw away</source>
        <comment>question before unsent work is thrown away, window title and button</comment>
        <translation>Smid væk</translation>
    </message>
    <message>
        <source>Throw away what you have added and written here?</source>
        <comment>question before it is thrown away</comment>
        <translation>Vil du smide det væk, du har tilføjet og skrevet her?</translation>
    </message>
    <message>
        <source>It has not been sent.</source>
        <comment>question before it is thrown away, hint</comment>
        <translation>Det er ikke sendt.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect, or look at the demo</source>
        <comment>first start: title of step 3</comment>
        <translation>Opret forbindelse, eller se demoen</translation>
    </message>
    <message>
        <source>You sign in on the website itself, in your browser.</source>
        <comment>first start: step 3</comment>
        <translation>Du logger ind på selve hjemmesiden, i din browser.</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <comment>screen reader: the cross of an error bar</comment>
        <translation>Luk meddelelsen</translation>
    </message>
    <message>
        <source>Address of the website</source>
        <comment>first start: field</comment>
        <translation>Hjemmesidens adresse</translation>
    </message>
    <message>
        <source>Your national support organisation or your school tells you this.</source>
        <comment>first start: below the address</comment>
        <translation>Du får den af din nationale supportorganisation (NSO) eller din skole.</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <comment>first start: main button of step 3</comment>
        <translation>Log ind i browseren</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <comment>first start: opens a made-up school, nothing is sent</comment>
        <translation>Se demoen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>first start: stop waiting for the browser</comment>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>The demo is a made-up school. Try everything: nothing leaves this computer.</source>
        <comment>first start: about the demo</comment>
        <translation>Demoen er en opdigtet skole. Prøv det hele: Intet forlader denne computer.</translation>
    </message>
    <message>
        <source>Come back here when the browser says that you are signed in.</source>
        <comment>first start: waiting for the browser</comment>
        <translation>Kom tilbage hertil, når browseren siger, at du er logget ind.</translation>
    </message>
    <message>
        <source>Type the address of the website.</source>
        <comment>first start: the address is missing</comment>
        <translation>Skriv hjemmesidens adresse.</translation>
    </message>
    <message>
        <source>Waiting for you to sign in, in the browser</source>
        <comment>first start: waiting</comment>
        <translation>Venter på, at du logger ind i browseren</translation>
    </message>
    <message>
        <source>Making the demo school</source>
        <comment>first start: waiting for the demo</comment>
        <translation>Gør demoskolen klar</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <comment>first start: the website did not answer</comment>
        <translation>Tjek netværket og adressen, og prøv igen.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>This is public: say whether pupils can be recognised in the pictures</source>
        <comment>check before sending</comment>
        <translation>Dette er offentligt: skriv, om elever kan genkendes på billederne</translation>
    </message>
    <message>
        <source>This is public, and pupils can be recognised in the pictures</source>
        <comment>check before sending</comment>
        <translation>Dette er offentligt, og elever kan genkendes på billederne</translation>
    </message>
    <message>
        <source>%1 must not be shown: cover the face</source>
        <comment>check before sending: %1 is a pupil</comment>
        <translation>%1 må ikke vises: dæk ansigtet</translation>
    </message>
    <message>
        <source>The consent for %1 has ended</source>
        <comment>check before sending: %1 is a pupil</comment>
        <translation>Samtykket for %1 er udløbet</translation>
    </message>
    <message>
        <source>No consent yet for %1</source>
        <comment>check before sending: %1 is a pupil</comment>
        <translation>Endnu intet samtykke for %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>may pictures of a pupil be shown</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <comment>may pictures of a pupil be shown</comment>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <comment>may pictures of a pupil be shown</comment>
        <translation>Ikke spurgt</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>an answer (Yes) and the day on which it ends</comment>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>Consent for pictures</source>
        <comment>choice above the list of pupils</comment>
        <translation>Samtykke til billeder</translation>
    </message>
    <message>
        <source>All pupils</source>
        <comment>choice above the list of pupils</comment>
        <translation>Alle elever</translation>
    </message>
    <message>
        <source>No consent for pictures</source>
        <comment>choice above the list of pupils</comment>
        <translation>Intet samtykke til billeder</translation>
    </message>
    <message>
        <source>Consents for pictures</source>
        <comment>window: the register of a project, title</comment>
        <translation>Samtykker til billeder</translation>
    </message>
    <message>
        <source>As of %1. Kept by the teacher, never sent.</source>
        <comment>foot of a printed list, %1 is a day</comment>
        <translation>Pr. %1. Bliver hos læreren, sendes aldrig.</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>printed list of consents, column</comment>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Class</source>
        <comment>printed list of consents, column</comment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>printed list of consents, column: may they be shown</comment>
        <translation>Billeder</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>printed list of consents, column</comment>
        <translation>Indtil</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <comment>printed list of consents, column</comment>
        <translation>Underskrevet papir</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>printed list of consents, column</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1, ended</source>
        <comment>printed list of consents: %1 is the last day of one that holds no more</comment>
        <translation>%1, udløbet</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>May pictures be shown?</source>
        <comment>below a pupil, heading</comment>
        <translation>Må billeder vises?</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>the day on which a consent ends</comment>
        <translation>Til</translation>
    </message>
    <message>
        <source>Only until a certain day</source>
        <comment>link: a consent ends</comment>
        <translation>Kun til en bestemt dag</translation>
    </message>
    <message>
        <source>Note about the consent</source>
        <comment>below a pupil, field</comment>
        <translation>Note om samtykket</translation>
    </message>
    <message>
        <source>Attach the signed paper…</source>
        <comment>below a pupil, button</comment>
        <translation>Vedhæft det underskrevne papir…</translation>
    </message>
    <message>
        <source>Save the paper as…</source>
        <comment>below a pupil, button beside the signed paper</comment>
        <translation>Gem papiret som…</translation>
    </message>
    <message>
        <source>Take the paper away</source>
        <comment>below a pupil, button beside the signed paper</comment>
        <translation>Fjern papiret</translation>
    </message>
    <message>
        <source>Signed paper: %1</source>
        <comment>below a pupil, %1 is a file</comment>
        <translation>Underskrevet papir: %1</translation>
    </message>
    <message>
        <source>The signed paper</source>
        <comment>title of the file dialog</comment>
        <translation>Det underskrevne papir</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>May pictures be shown?</source>
        <comment>below a pupil, heading</comment>
        <translation>Må billeder vises?</translation>
    </message>
    <message>
        <source>What the family said. It stays on this computer and is never sent.</source>
        <comment>below a pupil</comment>
        <translation>Hvad familien har sagt. Det bliver på denne computer og sendes aldrig.</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>More</source>
        <comment>button: menu of a conversation</comment>
        <translation>Mere</translation>
    </message>
    <message>
        <source>{names} and you</source>
        <comment>below the title of a conversation: who takes part</comment>
        <translation>{names} og dig</translation>
    </message>
    <message>
        <source>Write to {names}</source>
        <comment>inside the empty reply field</comment>
        <translation>Skriv til {names}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <comment>menu of a conversation</comment>
        <translation>Marker som læst</translation>
    </message>
    <message>
        <source>Taken back. It is kept under Drafts in Sending.</source>
        <comment>notice after a message was taken back</comment>
        <translation>Trukket tilbage. Den ligger i Afsendelse under Kladder.</translation>
    </message>
    <message>
        <source>Messages of this conversation</source>
        <comment>list of bubbles, for screen readers</comment>
        <translation>Beskeder i denne samtale</translation>
    </message>
</context>
<context>
    <name>ConversationsSide</name>
    <message>
        <source>Conversations</source>
        <comment>list, for screen readers</comment>
        <translation>Samtaler</translation>
    </message>
    <message>
        <source>Which conversations are shown</source>
        <comment>segments</comment>
        <translation>Hvilke samtaler der vises</translation>
    </message>
    <message>
        <source>No conversation here.</source>
        <comment>list of conversations is empty</comment>
        <translation>Ingen samtaler her.</translation>
    </message>
</context>
<context>
    <name>CountriesCard</name>
    <message>
        <source>Where they are</source>
        <comment>title of the map in Find partners</comment>
        <translation>Hvor de er</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>head of a table</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>head of a table: how many were found in a country</comment>
        <translation>Fundet</translation>
    </message>
</context>
<context>
    <name>CoverCanvas</name>
    <message>
        <source>Picture to cover</source>
        <comment>dialog: the picture on which faces are covered</comment>
        <translation>Billede, der skal dækkes</translation>
    </message>
    <message numerus="yes">
        <source>Covered places: %n</source>
        <comment>dialog: how many places of a picture are covered</comment>
        <translation>
            <numerusform>Dækkede steder: %n</numerusform>
            <numerusform>Dækkede steder: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Box %1: %2 from the left, %3 from the top, %4 wide</source>
        <comment>dialog: where the chosen box is; %2 to %4 are percentages</comment>
        <translation>Felt %1: %2 fra venstre, %3 fra oven, %4 bredt</translation>
    </message>
    <message>
        <source>Arrow keys move the chosen box, with Shift they resize it.</source>
        <comment>dialog: keys of the picture, for the screen reader</comment>
        <translation>Piletasterne flytter det valgte felt, med Shift ændrer de størrelsen.</translation>
    </message>
    <message>
        <source>Delete takes it away, N adds one, Tab is the next.</source>
        <comment>dialog: keys of the picture, for the screen reader</comment>
        <translation>Delete fjerner det, N tilføjer et, Tab er det næste.</translation>
    </message>
</context>
<context>
    <name>CoverTools</name>
    <message>
        <source>Box</source>
        <comment>tool that covers a part of a picture</comment>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Brush</source>
        <comment>tool that covers a part of a picture</comment>
        <translation>Pensel</translation>
    </message>
    <message>
        <source>Plain</source>
        <comment>how a face is covered: with one colour</comment>
        <translation>Ensfarvet</translation>
    </message>
    <message>
        <source>Squares</source>
        <comment>how a face is covered: coarse squares</comment>
        <translation>Firkanter</translation>
    </message>
    <message>
        <source>Tool</source>
        <comment>dialog: box or brush</comment>
        <translation>Værktøj</translation>
    </message>
    <message>
        <source>How it covers</source>
        <comment>dialog: one colour or coarse squares</comment>
        <translation>Hvordan det dækker</translation>
    </message>
    <message>
        <source>Add a box</source>
        <comment>dialog: covers a part of a picture, for the keyboard</comment>
        <translation>Tilføj et felt</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>dialog: takes the last cover back</comment>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Further away</source>
        <comment>dialog: zoom of a picture</comment>
        <translation>Længere væk</translation>
    </message>
    <message>
        <source>Nearer</source>
        <comment>dialog: zoom of a picture</comment>
        <translation>Tættere på</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data and storage</source>
        <comment>head of a card of Today: what the line has cost, what the projects weigh</comment>
        <translation>Data og plads</translation>
    </message>
    <message>
        <source>On this computer</source>
        <comment>row: room taken on the disk</comment>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>in {month}</source>
        <comment>after an amount of data: 38 MB in May</comment>
        <translation>i {month}</translation>
    </message>
    <message>
        <source>Over the line in {month}</source>
        <comment>row of a table: bytes sent and got</comment>
        <translation>Over linjen i {month}</translation>
    </message>
    <message>
        <source>Over the line today</source>
        <comment>row of a table: bytes sent and got</comment>
        <translation>Over linjen i dag</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>column of a table</comment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>narrow column of a table: bytes on this computer</comment>
        <translation>Her</translation>
    </message>
    <message>
        <source>In all</source>
        <comment>narrow column of a table: bytes on the website, whether they are here or not</comment>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Purse, hours, months</source>
        <comment>link on a card of Today: opens the page about data</comment>
        <translation>Pung, tider, måneder</translation>
    </message>
    <message>
        <source>of {budget} in {month}</source>
        <comment>after an amount of data: 38 MB of 200 MB in May</comment>
        <translation>af {budget} i {month}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>How much data do you have?</source>
        <comment>first start: title of step 4</comment>
        <translation>Hvor meget data har du?</translation>
    </message>
    <message>
        <source>Texts always come first. You can change this in Settings.</source>
        <comment>first start: step 4</comment>
        <translation>Tekster kommer altid først. Du kan ændre det i Indstillinger.</translation>
    </message>
</context>
<context>
    <name>DataPurse</name>
    <message>
        <source>Waits for its hours: {hours}</source>
        <comment>state of an item: the line is used at certain hours</comment>
        <translation>Venter på sin tid: {hours}</translation>
    </message>
    <message>
        <source>Waits: this network costs by volume</source>
        <comment>state of an item</comment>
        <translation>Venter: dette netværk koster efter forbrug</translation>
    </message>
    <message>
        <source>Waits: not enough data left for today</source>
        <comment>state of an item: the day&apos;s budget</comment>
        <translation>Venter: der er ikke nok data tilbage i dag</translation>
    </message>
    <message>
        <source>Waits: not enough data left this month</source>
        <comment>state of an item: the budget</comment>
        <translation>Venter: der er ikke nok data tilbage denne måned</translation>
    </message>
    <message>
        <source>Waits for your answer: it is large</source>
        <comment>state of an item: asked above the room</comment>
        <translation>Venter på dit svar: den er stor</translation>
    </message>
    <message>
        <source>Waits: you chose later</source>
        <comment>state of an item: the question was put off</comment>
        <translation>Venter: du valgte senere</translation>
    </message>
    <message>
        <source>Waits: you chose only the texts</source>
        <comment>state of an item: the answer to the plan</comment>
        <translation>Venter: du valgte kun teksterne</translation>
    </message>
    <message>
        <source>Waits for its hours</source>
        <comment>status bar: the line is used at certain hours</comment>
        <translation>Venter på sin tid</translation>
    </message>
    <message>
        <source>Waits: network costs by volume</source>
        <comment>status bar: metered network</comment>
        <translation>Venter: netværk efter forbrug</translation>
    </message>
    <message>
        <source>Data of today used up</source>
        <comment>status bar: the day&apos;s budget</comment>
        <translation>Dagens data er brugt</translation>
    </message>
    <message>
        <source>Data of this month used up</source>
        <comment>status bar: the month&apos;s budget</comment>
        <translation>Månedens data er brugt</translation>
    </message>
    <message>
        <source>Any time</source>
        <comment>when the line may be used</comment>
        <translation>Når som helst</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>hours of the day, e.g. 12:00 to 16:00</comment>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>how much, how fast</comment>
        <translation>Ingen grænse</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>when to ask before files go</comment>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>More than {size}</source>
        <comment>when to ask before files go</comment>
        <translation>Mere end {size}</translation>
    </message>
    <message>
        <source>Counted with all around it. What the line adds (TLS, TCP, IP) is an estimate: your provider may count a little differently.</source>
        <comment>below the figures of the data page</comment>
        <translation>Talt med alt, der følger med. Det, som linjen lægger til (TLS, TCP, IP), er et skøn: din udbyder kan tælle lidt anderledes.</translation>
    </message>
    <message>
        <source>Comes tonight</source>
        <comment>state of a file that was asked for in the sync hours</comment>
        <translation>Kommer i nat</translation>
    </message>
    <message>
        <source>Comes when there is a line</source>
        <comment>state of a file that was asked for</comment>
        <translation>Kommer, når der er forbindelse</translation>
    </message>
    <message>
        <source>On its way</source>
        <comment>state of a file that was asked for</comment>
        <translation>På vej</translation>
    </message>
    <message>
        <source>As on the other days</source>
        <comment>hours of Saturday and Sunday</comment>
        <translation>Som de andre dage</translation>
    </message>
    <message>
        <source>Not enough data left</source>
        <comment>state of a picture, on its tile: the budget</comment>
        <translation>Ikke nok data tilbage</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>a first exchange: what has come, and all of it, with units</comment>
        <translation>%1 af ca. %2</translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <comment>a first exchange: &apos;400 kB of about 2.4 MB&apos; (%1), and the time (%2) it needs</comment>
        <translation>%1, %2 endnu</translation>
    </message>
    <message>
        <source>The rest waits for your answer</source>
        <comment>status bar: a first exchange asks first</comment>
        <translation>Resten venter på dit svar</translation>
    </message>
</context>
<context>
    <name>DataRoom</name>
    <message>
        <source>Month by month</source>
        <comment>head of a card: data used</comment>
        <translation>Måned for måned</translation>
    </message>
    <message>
        <source>By project, this month</source>
        <comment>head of a card: data used</comment>
        <translation>Efter projekt, denne måned</translation>
    </message>
    <message>
        <source>By kind, this month</source>
        <comment>head of a card: data used</comment>
        <translation>Efter slags, denne måned</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>column of a table</comment>
        <translation>Måned</translation>
    </message>
    <message>
        <source>No project: news, messages, signing in</source>
        <comment>data used by what belongs to no project</comment>
        <translation>Intet projekt: nyt, beskeder, log ind</translation>
    </message>
    <message>
        <source>Project</source>
        <comment>column of a table</comment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Asking for news, and what belongs to no kind</source>
        <comment>data used: a row</comment>
        <translation>At spørge efter nyt, og hvad der ikke hører til en slags</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column of a table</comment>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>column of a table: bytes</comment>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Fetched</source>
        <comment>column of a table: bytes</comment>
        <translation>Hentet</translation>
    </message>
    <message>
        <source>In all</source>
        <comment>column of a table: bytes sent and fetched</comment>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>title of the page about the data purse</comment>
        <translation>Data</translation>
    </message>
    <message>
        <source>Data purse</source>
        <comment>head of a card</comment>
        <translation>Datapung</translation>
    </message>
    <message>
        <source>When to use the line</source>
        <comment>head of a card</comment>
        <translation>Hvornår linjen bruges</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose a day</source>
        <comment>button: a date that is empty</comment>
        <translation>Vælg en dag</translation>
    </message>
    <message>
        <source>Take the day away</source>
        <comment>button beside a date</comment>
        <translation>Fjern dagen</translation>
    </message>
</context>
<context>
    <name>DeadlinesPart</name>
    <message>
        <source>Hide the deadlines of all countries</source>
        <comment>link that folds a table</comment>
        <translation>Skjul fristerne i alle lande</translation>
    </message>
    <message numerus="yes">
        <source>Show the deadlines of all countries: %n</source>
        <comment>link that unfolds a table, with the count of countries</comment>
        <translation>
            <numerusform>Vis fristerne i alle lande: %n</numerusform>
            <numerusform>Vis fristerne i alle lande: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleted: {title}</source>
        <comment>notice after deleting</comment>
        <translation>Slettet: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>button of the notice after deleting</comment>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>It is deleted on the website already.</source>
        <comment>notice: Undo came too late</comment>
        <translation>Det er allerede slettet på hjemmesiden.</translation>
    </message>
    <message>
        <source>It was deleted already. A copy is among your drafts in Sending.</source>
        <comment>notice after Undo</comment>
        <translation>Det var allerede slettet. En kopi ligger blandt dine kladder i Afsendelse.</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>What does the picture show?</source>
        <comment>window: description of a picture, field</comment>
        <translation>Hvad viser billedet?</translation>
    </message>
    <message>
        <source>For people who cannot see it.</source>
        <comment>window: description of a picture, why</comment>
        <translation>For dem, der ikke kan se det.</translation>
    </message>
    <message>
        <source>Caption</source>
        <comment>window: shown below a picture, may stay empty</comment>
        <translation>Billedtekst</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>window: title of a file or video</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Send when online</source>
        <comment>window: description of a picture, button</comment>
        <translation>Send, når du er online</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Close</source>
        <comment>button of a small window</comment>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>DifferenceLine</name>
    <message>
        <source>Added: %1</source>
        <comment>screen reader: a paragraph of a version</comment>
        <translation>Tilføjet: %1</translation>
    </message>
    <message>
        <source>Taken away: %1</source>
        <comment>screen reader: a paragraph of a version</comment>
        <translation>Fjernet: %1</translation>
    </message>
</context>
<context>
    <name>DirectoryTab</name>
    <message>
        <source>Saved. You find it under Saved searches.</source>
        <comment>notice after a search was saved</comment>
        <translation>Gemt. Du finder den under Gemte søgninger.</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Unfinished texts</source>
        <comment>settings: head of the card about drafts</comment>
        <translation>Ufærdige tekster</translation>
    </message>
    <message numerus="yes">
        <source>What you begin here goes on at home: the website keeps it, only you see it. Pictures stay on the computer they were added on.</source>
        <comment>settings: about drafts that follow</comment>
        <translation>
            <numerusform>Det, du begynder her, fortsætter hjemme: hjemmesiden gemmer det, kun du ser det. Billeder bliver på den computer, hvor de blev tilføjet.</numerusform>
            <numerusform>Det, du begynder her, fortsætter hjemme: hjemmesiden gemmer det, kun du ser det. Billeder bliver på den computer, hvor de blev tilføjet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished texts follow me to my other computers</source>
        <comment>settings: tick box</comment>
        <translation>Ufærdige tekster følger mig til mine andre computere</translation>
    </message>
</context>
<context>
    <name>EditorToolbar</name>
    <message>
        <source>Text</source>
        <comment>style of a line of text: ordinary text</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Style of the line</source>
        <comment>editor toolbar, menu of text styles</comment>
        <translation>Linjens typografi</translation>
    </message>
    <message>
        <source>Heading</source>
        <comment>style of a line of text: largest heading</comment>
        <translation>Overskrift</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <comment>style of a line of text: middle heading</comment>
        <translation>Mindre overskrift</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <comment>style of a line of text</comment>
        <translation>Mindste overskrift</translation>
    </message>
    <message>
        <source>Bold</source>
        <comment>editor toolbar</comment>
        <translation>Fed</translation>
    </message>
    <message>
        <source>Italic</source>
        <comment>editor toolbar</comment>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Bullets</source>
        <comment>editor toolbar: list</comment>
        <translation>Punktopstilling</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>editor toolbar: list</comment>
        <translation>Nummerering</translation>
    </message>
    <message>
        <source>Quote</source>
        <comment>editor toolbar</comment>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>editor toolbar</comment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>editor toolbar: add a picture</comment>
        <translation>Billede</translation>
    </message>
    <message>
        <source>File</source>
        <comment>editor toolbar: add a file</comment>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Video link</source>
        <comment>editor toolbar: add a link to a video</comment>
        <translation>Videolink</translation>
    </message>
    <message>
        <source>Style of the line: %1</source>
        <comment>screen reader: the menu of text styles, %1 is the present one</comment>
        <translation>Linjens typografi: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details for the school&apos;s IT</source>
        <comment>screen reader: technical text of an error</comment>
        <translation>Detaljer til skolens it-ansvarlige</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Events</source>
        <comment>tab of the room Events</comment>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>Announce an event</source>
        <comment>main button of the events</comment>
        <translation>Meld et arrangement ud</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>list, for the screen reader</comment>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>Choose an event on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et arrangement til venstre.</translation>
    </message>
    <message>
        <source>No events yet. They come when you get news.</source>
        <comment>list is empty</comment>
        <translation>Ingen arrangementer endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>Announce the first event</source>
        <comment>list of events is empty, button</comment>
        <translation>Meld det første arrangement ud</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>choice above a list of events</comment>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Online and at a place</source>
        <comment>choice above a list of events: nothing is left out</comment>
        <translation>Online og på et sted</translation>
    </message>
    <message>
        <source>Everybody on the portal</source>
        <comment>head of an event: who can read it</comment>
        <translation>Alle på portalen</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>fact about an event</comment>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Seats</source>
        <comment>fact about an event</comment>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>On the web</source>
        <comment>fact about an event: its address</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>Online</source>
        <comment>where an event takes place</comment>
        <translation>Online</translation>
    </message>
    <message>
        <source>At a place</source>
        <comment>where an event takes place</comment>
        <translation>Et sted</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>title of the room</comment>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Events</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Arrangementer</translation>
    </message>
    <message>
        <source>Agenda</source>
        <comment>tab of the room Events: all that is planned, day by day</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>what stands in the agenda</comment>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Last day of a poll</source>
        <comment>what stands in the agenda</comment>
        <translation>Sidste dag for en afstemning</translation>
    </message>
    <message>
        <source>all day</source>
        <comment>instead of hours, list of what is planned</comment>
        <translation>hele dagen</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>hours of something over days: %1 is a day or a time</comment>
        <translation>til %1</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <comment>agenda: own, waits to be sent</comment>
        <translation>Ikke sendt endnu</translation>
    </message>
    <message>
        <source>You are registered</source>
        <comment>agenda</comment>
        <translation>Du er tilmeldt</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>tab of the room Events: a calendar month</comment>
        <translation>Måned</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <comment>month, screen reader: after a day</comment>
        <translation>intet planlagt</translation>
    </message>
    <message>
        <source>more: %n</source>
        <comment>month: a day has more than is shown</comment>
        <translation>+%n</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message numerus="yes">
        <source>Evidence: %n</source>
        <comment>head of the evidence of an application: a count</comment>
        <translation>
            <numerusform>Dokumentation: %n</numerusform>
            <numerusform>Dokumentation: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. Choose “Use as evidence” in the menu of a post, page or file.</source>
        <comment>an application without evidence</comment>
        <translation>Ingen endnu. Vælg “Brug som dokumentation” i menuen ved et opslag, en side eller en fil.</translation>
    </message>
    <message>
        <source>No longer on this computer</source>
        <comment>evidence whose record is gone</comment>
        <translation>Ikke længere på denne computer</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>Copy: {value}</source>
        <comment>button beside a telephone number or address</comment>
        <translation>Kopiér: {value}</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>Needed.</source>
        <comment>screen reader: a field that must be filled</comment>
        <translation>Skal udfyldes.</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>All that is needed is there</source>
        <comment>check before sending: a form</comment>
        <translation>Alt det nødvendige er der</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Not on this computer yet</source>
        <comment>a file in a text that has not come yet</comment>
        <translation>Ikke på denne computer endnu</translation>
    </message>
    <message>
        <source>Save as…</source>
        <comment>button beside a file that is here</comment>
        <translation>Gem som…</translation>
    </message>
    <message>
        <source>Follows later</source>
        <comment>a file its author has not sent whole yet</comment>
        <translation>Følger senere</translation>
    </message>
    <message>
        <source>Get file</source>
        <comment>button beside a file, before the price</comment>
        <translation>Hent fil</translation>
    </message>
    <message>
        <source>It comes as soon as you are online</source>
        <comment>button beside a file after it was pressed</comment>
        <translation>Kommer, så snart du er online</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Add files</source>
        <comment>button of a form field</comment>
        <translation>Tilføj filer</translation>
    </message>
    <message>
        <source>Choose files</source>
        <comment>file dialog, title</comment>
        <translation>Vælg filer</translation>
    </message>
</context>
<context>
    <name>FiltersBar</name>
    <message>
        <source>Show only…</source>
        <comment>button: opens the filters as a drawer</comment>
        <translation>Vis kun…</translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>Clear</source>
        <comment>link above filters: takes all of them away</comment>
        <translation>Ryd</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>filter</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>All subjects</source>
        <comment>filter: everything passes</comment>
        <translation>Alle fag</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>filter</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>All %1 countries</source>
        <comment>link below tick boxes: %1 is a count</comment>
        <translation>Alle %1 lande</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>filter</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>All %1 languages</source>
        <comment>link below tick boxes: %1 is a count</comment>
        <translation>Alle %1 sprog</translation>
    </message>
    <message>
        <source>Pupils’ age, from</source>
        <comment>filter</comment>
        <translation>Elevernes alder, fra</translation>
    </message>
    <message>
        <source>Pupils’ age, to</source>
        <comment>filter</comment>
        <translation>Elevernes alder, til</translation>
    </message>
    <message>
        <source>Region or town</source>
        <comment>filter</comment>
        <translation>Region eller by</translation>
    </message>
    <message>
        <source>Ready for a project</source>
        <comment>filter: tick box</comment>
        <translation>Klar til et projekt</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>filter</comment>
        <translation>Mærke</translation>
    </message>
    <message>
        <source>Show only</source>
        <comment>title above filters</comment>
        <translation>Vis kun</translation>
    </message>
    <message>
        <source>Also</source>
        <comment>title above more filters</comment>
        <translation>Desuden</translation>
    </message>
    <message>
        <source>Pupils’ age</source>
        <comment>title above two filters</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two ages: 12 to 15</comment>
        <translation>til</translation>
    </message>
    <message>
        <source>Any label or none</source>
        <comment>filter: everything passes</comment>
        <translation>Lige meget</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>TwinDesk</source>
        <comment>title of the first window</comment>
        <translation>TwinDesk</translation>
    </message>
    <message>
        <source>Large text and buttons</source>
        <comment>first start: tick box</comment>
        <translation>Stor tekst og store knapper</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>first start: to the step before</comment>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>first start: main button</comment>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <comment>first start: in the footer</comment>
        <translation>Trin %1 af %2</translation>
    </message>
</context>
<context>
    <name>Followed</name>
    <message>
        <source>This text went on at another computer: the newer one is among your drafts. What you write here stays a draft of its own.</source>
        <comment>notice above the editor</comment>
        <translation>Denne tekst fortsatte på en anden computer: den nyere ligger blandt dine kladder. Det, du skriver her, bliver en kladde for sig.</translation>
    </message>
    <message>
        <source>Pictures and files of this text are on the computer where they were added. Sent from here, it goes without them.</source>
        <comment>notice above the editor</comment>
        <translation>Tekstens billeder og filer ligger på den computer, hvor de blev tilføjet. Sendt herfra går den uden dem.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Teacher who administers the project</source>
        <comment>a role</comment>
        <translation>Lærer, der administrerer projektet</translation>
    </message>
    <message>
        <source>Teacher</source>
        <comment>a role</comment>
        <translation>Lærer</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>a role: visitor who knows a subject</comment>
        <translation>Ekspert</translation>
    </message>
    <message>
        <source>Observer</source>
        <comment>a role: may look and answer</comment>
        <translation>Observatør</translation>
    </message>
    <message>
        <source>Astronomy</source>
        <comment>a school subject</comment>
        <translation>Astronomi</translation>
    </message>
    <message>
        <source>Biology</source>
        <comment>a school subject</comment>
        <translation>Biologi</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <comment>a school subject</comment>
        <translation>Kemi</translation>
    </message>
    <message>
        <source>Computing</source>
        <comment>a school subject</comment>
        <translation>Informatik</translation>
    </message>
    <message>
        <source>Environment</source>
        <comment>a school subject</comment>
        <translation>Miljø</translation>
    </message>
    <message>
        <source>Geography</source>
        <comment>a school subject</comment>
        <translation>Geografi</translation>
    </message>
    <message>
        <source>Geology</source>
        <comment>a school subject</comment>
        <translation>Geologi</translation>
    </message>
    <message>
        <source>Health</source>
        <comment>a school subject</comment>
        <translation>Sundhed</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <comment>a school subject</comment>
        <translation>Matematik</translation>
    </message>
    <message>
        <source>Natural science</source>
        <comment>a school subject</comment>
        <translation>Natur og teknik</translation>
    </message>
    <message>
        <source>Physics</source>
        <comment>a school subject</comment>
        <translation>Fysik</translation>
    </message>
    <message>
        <source>Technology</source>
        <comment>a school subject</comment>
        <translation>Teknologi</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <comment>a school subject, and a key competence</comment>
        <translation>Medborgerskab</translation>
    </message>
    <message>
        <source>Classical languages</source>
        <comment>a school subject</comment>
        <translation>Klassiske sprog</translation>
    </message>
    <message>
        <source>Economics</source>
        <comment>a school subject</comment>
        <translation>Økonomi</translation>
    </message>
    <message>
        <source>English</source>
        <comment>a school subject</comment>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Ethics</source>
        <comment>a school subject</comment>
        <translation>Etik</translation>
    </message>
    <message>
        <source>European studies</source>
        <comment>a school subject</comment>
        <translation>Europastudier</translation>
    </message>
    <message>
        <source>History</source>
        <comment>a school subject</comment>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>a school subject</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Literature</source>
        <comment>a school subject</comment>
        <translation>Litteratur</translation>
    </message>
    <message>
        <source>Media</source>
        <comment>a school subject</comment>
        <translation>Medier</translation>
    </message>
    <message>
        <source>Philosophy</source>
        <comment>a school subject</comment>
        <translation>Filosofi</translation>
    </message>
    <message>
        <source>Psychology</source>
        <comment>a school subject</comment>
        <translation>Psykologi</translation>
    </message>
    <message>
        <source>Religion</source>
        <comment>a school subject</comment>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Social studies</source>
        <comment>a school subject</comment>
        <translation>Samfundsfag</translation>
    </message>
    <message>
        <source>Art</source>
        <comment>a school subject</comment>
        <translation>Billedkunst</translation>
    </message>
    <message>
        <source>Crafts</source>
        <comment>a school subject</comment>
        <translation>Håndværk og design</translation>
    </message>
    <message>
        <source>Drama</source>
        <comment>a school subject</comment>
        <translation>Drama</translation>
    </message>
    <message>
        <source>Home economics</source>
        <comment>a school subject</comment>
        <translation>Madkundskab</translation>
    </message>
    <message>
        <source>Inclusive education</source>
        <comment>a school subject</comment>
        <translation>Inkluderende undervisning</translation>
    </message>
    <message>
        <source>Music</source>
        <comment>a school subject</comment>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Physical education</source>
        <comment>a school subject</comment>
        <translation>Idræt</translation>
    </message>
    <message>
        <source>Pre-school</source>
        <comment>a school subject: all that the youngest do</comment>
        <translation>Børnehave</translation>
    </message>
    <message>
        <source>Primary school</source>
        <comment>a school subject: all that the young do</comment>
        <translation>Indskoling</translation>
    </message>
    <message>
        <source>Cross-curricular</source>
        <comment>a school subject: several at once</comment>
        <translation>Tværfagligt</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <comment>a vocational subject</comment>
        <translation>Landbrug</translation>
    </message>
    <message>
        <source>Building</source>
        <comment>a vocational subject: construction</comment>
        <translation>Byggeri</translation>
    </message>
    <message>
        <source>Business</source>
        <comment>a vocational subject</comment>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>a vocational subject: of people</comment>
        <translation>Omsorg</translation>
    </message>
    <message>
        <source>Cooking</source>
        <comment>a vocational subject</comment>
        <translation>Madlavning</translation>
    </message>
    <message>
        <source>Design</source>
        <comment>a vocational subject</comment>
        <translation>Design</translation>
    </message>
    <message>
        <source>Electronics</source>
        <comment>a vocational subject</comment>
        <translation>Elektronik</translation>
    </message>
    <message>
        <source>Fashion</source>
        <comment>a vocational subject</comment>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Information technology</source>
        <comment>a vocational subject</comment>
        <translation>Informationsteknologi</translation>
    </message>
    <message>
        <source>Mechanics</source>
        <comment>a vocational subject</comment>
        <translation>Mekanik</translation>
    </message>
    <message>
        <source>Shipping</source>
        <comment>a vocational subject: transport at sea</comment>
        <translation>Søfart</translation>
    </message>
    <message>
        <source>Tourism</source>
        <comment>a vocational subject</comment>
        <translation>Turisme</translation>
    </message>
    <message>
        <source>Transport</source>
        <comment>a vocational subject</comment>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Literacy</source>
        <comment>a key competence</comment>
        <translation>Læse og skrive</translation>
    </message>
    <message>
        <source>Several languages</source>
        <comment>a key competence: multilingual</comment>
        <translation>Flere sprog</translation>
    </message>
    <message>
        <source>Mathematics, science and technology</source>
        <comment>a key competence: STEM</comment>
        <translation>Matematik, naturvidenskab og teknologi</translation>
    </message>
    <message>
        <source>Digital</source>
        <comment>a key competence</comment>
        <translation>Digitalt</translation>
    </message>
    <message>
        <source>Personal, social, learning to learn</source>
        <comment>a key competence</comment>
        <translation>Personligt, socialt, at lære at lære</translation>
    </message>
    <message>
        <source>Entrepreneurship</source>
        <comment>a key competence</comment>
        <translation>Iværksætteri</translation>
    </message>
    <message>
        <source>Cultural awareness</source>
        <comment>a key competence</comment>
        <translation>Kulturel bevidsthed</translation>
    </message>
    <message>
        <source>Forum</source>
        <comment>a tool of a project</comment>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Online meetings</source>
        <comment>a tool of a project</comment>
        <translation>Onlinemøder</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>a tool of a project</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>a tool of a project</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Shared tables</source>
        <comment>a tool of a project</comment>
        <translation>Fælles tabeller</translation>
    </message>
    <message>
        <source>Photographs</source>
        <comment>a tool of a project</comment>
        <translation>Fotografier</translation>
    </message>
    <message>
        <source>Video</source>
        <comment>a tool of a project</comment>
        <translation>Video</translation>
    </message>
    <message>
        <source>Drawings</source>
        <comment>a tool of a project</comment>
        <translation>Tegninger</translation>
    </message>
    <message>
        <source>Blog</source>
        <comment>a tool of a project</comment>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Learning games</source>
        <comment>a tool of a project</comment>
        <translation>Læringsspil</translation>
    </message>
    <message>
        <source>Robots</source>
        <comment>a tool of a project</comment>
        <translation>Robotter</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <comment>check of a form: %1 is the name of a field</comment>
        <translation>Mangler endnu: %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 characters</source>
        <comment>beside a field: %1 is the length, %2 the most</comment>
        <translation>For langt: %1 af %2 tegn</translation>
    </message>
    <message>
        <source>Too many: %1 of %2</source>
        <comment>beside a field: %1 is the count, %2 the most</comment>
        <translation>For mange: %1 af %2</translation>
    </message>
    <message>
        <source>This is no web address. It looks like https://example.org</source>
        <comment>beside a field</comment>
        <translation>Det er ikke en webadresse. Den ligner https://example.org</translation>
    </message>
    <message>
        <source>This is no e-mail address. It looks like name@school.org</source>
        <comment>beside a field</comment>
        <translation>Det er ikke en e-mailadresse. Den ligner navn@skole.dk</translation>
    </message>
    <message>
        <source>Only small letters a–z, digits, dot, dash and underscore</source>
        <comment>beside a field: user name</comment>
        <translation>Kun små bogstaver a–z, tal, punktum, bindestreg og understreg</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <comment>beside a field: what it takes</comment>
        <translation>Et helt tal fra %1 til %2</translation>
    </message>
    <message>
        <source>Give both ages, from and to</source>
        <comment>beside a field: ages of pupils</comment>
        <translation>Skriv begge aldre, fra og til</translation>
    </message>
    <message>
        <source>The first age is above the second</source>
        <comment>beside a field: ages of pupils</comment>
        <translation>Den første alder er højere end den anden</translation>
    </message>
    <message>
        <source>Say when it begins and when it ends</source>
        <comment>beside a field: date and times</comment>
        <translation>Skriv, hvornår det begynder og slutter</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <comment>beside a field: date and times</comment>
        <translation>Det slutter, før det begynder</translation>
    </message>
    <message>
        <source>At least %1 answers to choose from</source>
        <comment>beside a field: options of a poll</comment>
        <translation>Mindst %1 svar at vælge imellem</translation>
    </message>
    <message>
        <source>Two answers are the same</source>
        <comment>beside a field: options of a poll</comment>
        <translation>To svar er ens</translation>
    </message>
    <message>
        <source>Application for membership</source>
        <comment>form, title</comment>
        <translation>Ansøgning om medlemskab</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <comment>field of a form</comment>
        <translation>Skolens navn</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>field of a form</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Your position</source>
        <comment>field of a form</comment>
        <translation>Din stilling</translation>
    </message>
    <message>
        <source>For example: teacher of biology</source>
        <comment>help below a field</comment>
        <translation>For eksempel: biologilærer</translation>
    </message>
    <message>
        <source>Anything else they should know</source>
        <comment>field of a form</comment>
        <translation>Andet, de bør vide</translation>
    </message>
    <message>
        <source>Application for the Quality Label</source>
        <comment>form, title</comment>
        <translation>Ansøgning om Kvalitetsmærke</translation>
    </message>
    <message>
        <source>Project</source>
        <comment>field of a form</comment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>field of a form</comment>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Posts, pages and materials that show it.</source>
        <comment>help below a field</comment>
        <translation>Opslag, sider og materialer, der viser det.</translation>
    </message>
    <message>
        <source>The five criteria</source>
        <comment>form, head of a part</comment>
        <translation>De fem kriterier</translation>
    </message>
    <message>
        <source>What shows it</source>
        <comment>form, head of a part: evidence</comment>
        <translation>Hvad der viser det</translation>
    </message>
    <message>
        <source>What did the schools do together that none could do alone?</source>
        <comment>help below a field</comment>
        <translation>Hvad gjorde skolerne sammen, som ingen kunne alene?</translation>
    </message>
    <message>
        <source>Use of technology</source>
        <comment>field of a form</comment>
        <translation>Brug af teknologi</translation>
    </message>
    <message>
        <source>Which tools helped, and how?</source>
        <comment>help below a field</comment>
        <translation>Hvilke værktøjer hjalp, og hvordan?</translation>
    </message>
    <message>
        <source>Pedagogical approaches</source>
        <comment>field of a form</comment>
        <translation>Pædagogiske tilgange</translation>
    </message>
    <message>
        <source>How did the pupils learn?</source>
        <comment>help below a field</comment>
        <translation>Hvordan lærte eleverne?</translation>
    </message>
    <message>
        <source>Which parts of your lessons was it?</source>
        <comment>help below a field</comment>
        <translation>Hvilken del af din undervisning var det?</translation>
    </message>
    <message>
        <source>Results and documentation</source>
        <comment>field of a form</comment>
        <translation>Resultater og dokumentation</translation>
    </message>
    <message>
        <source>What came of it, and where can one see it?</source>
        <comment>help below a field</comment>
        <translation>Hvad kom der ud af det, og hvor kan man se det?</translation>
    </message>
    <message>
        <source>Application for the eTwinning School label</source>
        <comment>form, title</comment>
        <translation>Ansøgning om eTwinning-skolemærket</translation>
    </message>
    <message>
        <source>Your school</source>
        <comment>field of a form: a checklist</comment>
        <translation>Din skole</translation>
    </message>
    <message>
        <source>Declaration</source>
        <comment>field of a form</comment>
        <translation>Erklæring</translation>
    </message>
    <message>
        <source>In your own words: that what is ticked is true, and who can confirm it.</source>
        <comment>help below a field</comment>
        <translation>Med dine egne ord: at det afkrydsede er sandt, og hvem der kan bekræfte det.</translation>
    </message>
    <message>
        <source>At least two teachers take part</source>
        <comment>checklist of a school</comment>
        <translation>Mindst to lærere deltager</translation>
    </message>
    <message>
        <source>So that it goes on when one leaves.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Så det fortsætter, når én rejser.</translation>
    </message>
    <message>
        <source>A project has a National Quality Label</source>
        <comment>checklist of a school</comment>
        <translation>Et projekt har et Nationalt Kvalitetsmærke</translation>
    </message>
    <message>
        <source>In the last two years.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>I de seneste to år.</translation>
    </message>
    <message>
        <source>There are rules for safe internet</source>
        <comment>checklist of a school</comment>
        <translation>Der er regler for sikker internetbrug</translation>
    </message>
    <message>
        <source>Pupils and parents know them.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Elever og forældre kender dem.</translation>
    </message>
    <message>
        <source>Teachers learn together</source>
        <comment>checklist of a school</comment>
        <translation>Lærerne lærer sammen</translation>
    </message>
    <message>
        <source>Courses or meetings in the last year.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Kurser eller møder i det seneste år.</translation>
    </message>
    <message>
        <source>The head of the school supports it</source>
        <comment>checklist of a school</comment>
        <translation>Skolelederen støtter det</translation>
    </message>
    <message>
        <source>With time or recognition.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Med tid eller anerkendelse.</translation>
    </message>
    <message>
        <source>The work is shown to others</source>
        <comment>checklist of a school</comment>
        <translation>Arbejdet vises for andre</translation>
    </message>
    <message>
        <source>At school, in town or online.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>På skolen, i byen eller online.</translation>
    </message>
    <message>
        <source>The national support organisation of your country reads it.</source>
        <comment>form: who can read it</comment>
        <translation>Dit lands nationale støtteorganisation læser den.</translation>
    </message>
    <message>
        <source>My profile</source>
        <comment>form, title</comment>
        <translation>Min profil</translation>
    </message>
    <message>
        <source>What you teach</source>
        <comment>form, head of a part</comment>
        <translation>Hvad du underviser i</translation>
    </message>
    <message>
        <source>All teachers on the portal can read it.</source>
        <comment>form: who can read it</comment>
        <translation>Alle lærere på portalen kan læse det.</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>field of a form: of a person</comment>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Picture of you</source>
        <comment>field of a form</comment>
        <translation>Billede af dig</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>field of a form</comment>
        <translation>By</translation>
    </message>
    <message>
        <source>School</source>
        <comment>field of a form: its name</comment>
        <translation>Skole</translation>
    </message>
    <message>
        <source>About you</source>
        <comment>field of a form</comment>
        <translation>Om dig</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>field of a form</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Languages you write in</source>
        <comment>field of a form</comment>
        <translation>Sprog, du skriver på</translation>
    </message>
    <message>
        <source>Age of the pupils</source>
        <comment>field of a form</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>I am ready for a project</source>
        <comment>field of a form, tick box</comment>
        <translation>Jeg er klar til et projekt</translation>
    </message>
    <message>
        <source>Others find you when they look for partners.</source>
        <comment>help below a field</comment>
        <translation>Andre finder dig, når de søger partnere.</translation>
    </message>
    <message>
        <source>My school</source>
        <comment>form, title</comment>
        <translation>Min skole</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>field of a form: street and number</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>field of a form</comment>
        <translation>Hjemmeside</translation>
    </message>
    <message>
        <source>Number of pupils</source>
        <comment>field of a form</comment>
        <translation>Antal elever</translation>
    </message>
    <message>
        <source>About the school</source>
        <comment>field of a form</comment>
        <translation>Om skolen</translation>
    </message>
    <message>
        <source>Ask for contact</source>
        <comment>form, title</comment>
        <translation>Bed om kontakt</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>field of a form</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>A few words to go with it</source>
        <comment>field of a form: request to a person</comment>
        <translation>Et par ord til</translation>
    </message>
    <message>
        <source>Who you are, and why you write.</source>
        <comment>help below a field</comment>
        <translation>Hvem du er, og hvorfor du skriver.</translation>
    </message>
    <message>
        <source>Only this person and you can read it.</source>
        <comment>form: who can read it</comment>
        <translation>Kun denne person og du kan læse det.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <comment>form, title</comment>
        <translation>Inviter nogen</translation>
    </message>
    <message>
        <source>Or an e-mail address</source>
        <comment>field of a form: after the field Person</comment>
        <translation>Eller en e-mailadresse</translation>
    </message>
    <message>
        <source>For somebody who has no account on the portal yet.</source>
        <comment>help below a field</comment>
        <translation>Til en, der endnu ikke har en konto på portalen.</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>field of a form: of a member</comment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Say whom: a person, or an e-mail address</source>
        <comment>check of a form: invitation</comment>
        <translation>Skriv hvem: en person eller en e-mailadresse</translation>
    </message>
    <message>
        <source>Change the role</source>
        <comment>form, title: of a member</comment>
        <translation>Skift rolle</translation>
    </message>
    <message>
        <source>Name that others see</source>
        <comment>field of a form: of a pupil</comment>
        <translation>Navn, som andre ser</translation>
    </message>
    <message>
        <source>A first name is enough.</source>
        <comment>help below a field: name of a pupil</comment>
        <translation>Et fornavn er nok.</translation>
    </message>
    <message>
        <source>User name</source>
        <comment>field of a form: to sign in</comment>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>Small letters, digits, dot and dash: blerta.7b</source>
        <comment>help below a field</comment>
        <translation>Små bogstaver, tal, punktum og bindestreg: blerta.7b</translation>
    </message>
    <message>
        <source>New pupil</source>
        <comment>form, title</comment>
        <translation>Ny elev</translation>
    </message>
    <message>
        <source>Edit pupil</source>
        <comment>form, title</comment>
        <translation>Rediger elev</translation>
    </message>
    <message>
        <source>Only the members of this project can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Kun projektets medlemmer kan læse med.</translation>
    </message>
    <message>
        <source>New event</source>
        <comment>form, title</comment>
        <translation>Nyt arrangement</translation>
    </message>
    <message>
        <source>Edit event</source>
        <comment>form, title</comment>
        <translation>Rediger arrangement</translation>
    </message>
    <message>
        <source>Where and how</source>
        <comment>form, head of a part</comment>
        <translation>Hvor og hvordan</translation>
    </message>
    <message>
        <source>What happens there</source>
        <comment>form, head of a part</comment>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Description</source>
        <comment>field of a form</comment>
        <translation>Beskrivelse</translation>
    </message>
    <message>
        <source>Everybody on the portal can see it.</source>
        <comment>form: who can read it</comment>
        <translation>Alle på portalen kan se det.</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>field of a form</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Online</source>
        <comment>an event takes place online</comment>
        <translation>Online</translation>
    </message>
    <message>
        <source>At a place</source>
        <comment>an event takes place somewhere</comment>
        <translation>Et sted</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <comment>field of a form</comment>
        <translation>Slags arrangement</translation>
    </message>
    <message>
        <source>When</source>
        <comment>field of a form: day and times</comment>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>field of a form</comment>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Town and house, for an event at a place</source>
        <comment>help below a field</comment>
        <translation>By og bygning, hvis det foregår et sted</translation>
    </message>
    <message>
        <source>Link to take part or to read more</source>
        <comment>field of a form</comment>
        <translation>Link til at deltage eller læse mere</translation>
    </message>
    <message>
        <source>Seats</source>
        <comment>field of a form: how many people can come</comment>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <comment>form, head of a part</comment>
        <translation>Hvem søger du?</translation>
    </message>
    <message>
        <source>Your idea</source>
        <comment>field of a form: text of a search for partners</comment>
        <translation>Din idé</translation>
    </message>
    <message>
        <source>What would you like to do together, and when?</source>
        <comment>help below a field</comment>
        <translation>Hvad vil du gerne lave sammen, og hvornår?</translation>
    </message>
    <message>
        <source>Languages of the project</source>
        <comment>field of a form</comment>
        <translation>Projektets sprog</translation>
    </message>
    <message>
        <source>Countries</source>
        <comment>field of a form</comment>
        <translation>Lande</translation>
    </message>
    <message>
        <source>New project</source>
        <comment>form, title</comment>
        <translation>Nyt projekt</translation>
    </message>
    <message>
        <source>Edit project proposal</source>
        <comment>form, title</comment>
        <translation>Rediger projektforslag</translation>
    </message>
    <message>
        <source>The project</source>
        <comment>form, head of a part</comment>
        <translation>Projektet</translation>
    </message>
    <message>
        <source>The pupils</source>
        <comment>form, head of a part</comment>
        <translation>Eleverne</translation>
    </message>
    <message>
        <source>Subjects and languages</source>
        <comment>form, head of a part</comment>
        <translation>Fag og sprog</translation>
    </message>
    <message>
        <source>The plan</source>
        <comment>form, head of a part</comment>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Also</source>
        <comment>form, head of a part: what else there is</comment>
        <translation>Desuden</translation>
    </message>
    <message>
        <source>Your partner and the national support organisations read it.</source>
        <comment>form: who can read it</comment>
        <translation>Din partner og de nationale støtteorganisationer læser det.</translation>
    </message>
    <message>
        <source>Co-founder</source>
        <comment>field of a form: the partner who founds the project too</comment>
        <translation>Medstifter</translation>
    </message>
    <message>
        <source>One of your contacts; he or she has to agree.</source>
        <comment>help below a field</comment>
        <translation>En af dine kontakter; vedkommende skal sige ja.</translation>
    </message>
    <message>
        <source>Project kit used</source>
        <comment>field of a form</comment>
        <translation>Anvendt projektkit</translation>
    </message>
    <message>
        <source>Picture of the project</source>
        <comment>field of a form</comment>
        <translation>Projektets billede</translation>
    </message>
    <message>
        <source>Edit the project&apos;s description</source>
        <comment>form, title</comment>
        <translation>Rediger projektets beskrivelse</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <comment>field of a form: of a project</comment>
        <translation>Forsidebillede</translation>
    </message>
    <message>
        <source>Everyone on the internet sees it: no pupil should be recognised.</source>
        <comment>help below a field</comment>
        <translation>Alle på internettet ser det: ingen elev bør kunne genkendes.</translation>
    </message>
    <message>
        <source>Everyone on the internet can read it.</source>
        <comment>form: who can read it</comment>
        <translation>Alle på internettet kan læse det.</translation>
    </message>
    <message>
        <source>Short description</source>
        <comment>field of a form</comment>
        <translation>Kort beskrivelse</translation>
    </message>
    <message>
        <source>What you do, in a few sentences.</source>
        <comment>help below a field</comment>
        <translation>Hvad I gør, i et par sætninger.</translation>
    </message>
    <message>
        <source>Vocational subjects</source>
        <comment>field of a form</comment>
        <translation>Erhvervsfag</translation>
    </message>
    <message>
        <source>Key competences</source>
        <comment>field of a form</comment>
        <translation>Nøglekompetencer</translation>
    </message>
    <message>
        <source>Tools</source>
        <comment>field of a form</comment>
        <translation>Værktøjer</translation>
    </message>
    <message>
        <source>Aims</source>
        <comment>field of a form</comment>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>field of a form</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>New note for teachers</source>
        <comment>form, title</comment>
        <translation>Ny note til lærerne</translation>
    </message>
    <message>
        <source>Edit note for teachers</source>
        <comment>form, title</comment>
        <translation>Rediger note til lærerne</translation>
    </message>
    <message>
        <source>Only the teachers of this project can read it.</source>
        <comment>form: who can read it</comment>
        <translation>Kun lærerne i projektet kan læse med.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <comment>field of a form</comment>
        <translation>Hvad det handler om</translation>
    </message>
    <message>
        <source>New discussion</source>
        <comment>form, title: part of the forum</comment>
        <translation>Ny diskussion</translation>
    </message>
    <message>
        <source>Edit discussion</source>
        <comment>form, title: part of the forum</comment>
        <translation>Rediger diskussion</translation>
    </message>
    <message>
        <source>Link to the meeting</source>
        <comment>field of a form</comment>
        <translation>Link til mødet</translation>
    </message>
    <message>
        <source>It opens in the browser.</source>
        <comment>help below a field</comment>
        <translation>Det åbner i browseren.</translation>
    </message>
    <message>
        <source>What you want to talk about</source>
        <comment>field of a form</comment>
        <translation>Hvad I vil tale om</translation>
    </message>
    <message>
        <source>New meeting</source>
        <comment>form, title</comment>
        <translation>Nyt møde</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <comment>form, title</comment>
        <translation>Rediger møde</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>field of a form: of a poll</comment>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>field of a form: of a poll</comment>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Everybody chooses one.</source>
        <comment>help below a field: of a poll</comment>
        <translation>Alle vælger ét.</translation>
    </message>
    <message>
        <source>Open until</source>
        <comment>field of a form: of a poll</comment>
        <translation>Åben til</translation>
    </message>
    <message>
        <source>Empty: it stays open.</source>
        <comment>help below a field: of a poll</comment>
        <translation>Tom: den forbliver åben.</translation>
    </message>
    <message>
        <source>New poll</source>
        <comment>form, title</comment>
        <translation>Ny afstemning</translation>
    </message>
    <message>
        <source>Edit poll</source>
        <comment>form, title</comment>
        <translation>Rediger afstemning</translation>
    </message>
    <message>
        <source>Everybody</source>
        <comment>who may join a group</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every teacher on the portal</source>
        <comment>who may join a group</comment>
        <translation>Alle lærere på portalen</translation>
    </message>
    <message>
        <source>By invitation</source>
        <comment>who may join a group</comment>
        <translation>Efter invitation</translation>
    </message>
    <message>
        <source>Who may join</source>
        <comment>field of a form: of a group</comment>
        <translation>Hvem må være med</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>field of a form</comment>
        <translation>Billede</translation>
    </message>
    <message>
        <source>New group</source>
        <comment>form, title</comment>
        <translation>Ny gruppe</translation>
    </message>
    <message>
        <source>Edit group</source>
        <comment>form, title</comment>
        <translation>Rediger gruppe</translation>
    </message>
    <message>
        <source>New album</source>
        <comment>form, title</comment>
        <translation>Nyt album</translation>
    </message>
    <message>
        <source>Edit album</source>
        <comment>form, title</comment>
        <translation>Rediger album</translation>
    </message>
    <message>
        <source>New folder</source>
        <comment>form, title</comment>
        <translation>Ny mappe</translation>
    </message>
    <message>
        <source>Edit folder</source>
        <comment>form, title</comment>
        <translation>Rediger mappe</translation>
    </message>
    <message>
        <source>Address of the video</source>
        <comment>field of a form</comment>
        <translation>Videoens adresse</translation>
    </message>
    <message>
        <source>Where it can be watched.</source>
        <comment>help below a field</comment>
        <translation>Hvor den kan ses.</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>field of a form</comment>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>New video link</source>
        <comment>form, title</comment>
        <translation>Nyt videolink</translation>
    </message>
    <message>
        <source>Edit video link</source>
        <comment>form, title</comment>
        <translation>Rediger videolink</translation>
    </message>
    <message>
        <source>Yellow</source>
        <comment>colour of a note</comment>
        <translation>Gul</translation>
    </message>
    <message>
        <source>Blue</source>
        <comment>colour of a note</comment>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Green</source>
        <comment>colour of a note</comment>
        <translation>Grøn</translation>
    </message>
    <message>
        <source>Pink</source>
        <comment>colour of a note</comment>
        <translation>Lyserød</translation>
    </message>
    <message>
        <source>Colour</source>
        <comment>field of a form: of a note</comment>
        <translation>Farve</translation>
    </message>
    <message>
        <source>New note on the Twinboard</source>
        <comment>form, title</comment>
        <translation>Ny note på Twinboard</translation>
    </message>
    <message>
        <source>Edit note on the Twinboard</source>
        <comment>form, title</comment>
        <translation>Rediger note på Twinboard</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <comment>label of a field that must be filled: %1 is its name</comment>
        <translation>%1 (skal udfyldes)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters of a text: how many, and the most</comment>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>Work process</source>
        <comment>field of a form: how the project will work</comment>
        <translation>Arbejdsproces</translation>
    </message>
    <message>
        <source>Expected results</source>
        <comment>field of a form: of a project</comment>
        <translation>Forventede resultater</translation>
    </message>
    <message>
        <source>Parents know what the pupils do online</source>
        <comment>checklist of a school</comment>
        <translation>Forældrene ved, hvad eleverne laver online</translation>
    </message>
    <message>
        <source>And have said yes to pictures.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Og har sagt ja til billeder.</translation>
    </message>
    <message>
        <source>Pupils take part in decisions</source>
        <comment>checklist of a school</comment>
        <translation>Eleverne er med til at bestemme</translation>
    </message>
    <message>
        <source>About topics, tools and results.</source>
        <comment>reason for a line of the checklist of a school</comment>
        <translation>Om emner, værktøjer og resultater.</translation>
    </message>
    <message>
        <source>Without evidence it will be refused</source>
        <comment>check before sending: an application</comment>
        <translation>Uden dokumentation bliver den afslået</translation>
    </message>
    <message>
        <source>What is not ticked will be asked for</source>
        <comment>check before sending: an application</comment>
        <translation>Der bliver spurgt til det, der ikke er krydset af</translation>
    </message>
    <message>
        <source>A project of one country gets no Quality Label</source>
        <comment>check before sending</comment>
        <translation>Et projekt fra ét land får intet kvalitetsmærke</translation>
    </message>
    <message>
        <source>One was sent and waits for its answer: this one would come back</source>
        <comment>check before sending: an application</comment>
        <translation>Én er sendt og venter på svar: denne ville komme tilbage</translation>
    </message>
    <message>
        <source>New partner post</source>
        <comment>form, title</comment>
        <translation>Nyt partneropslag</translation>
    </message>
    <message>
        <source>Edit partner post</source>
        <comment>form, title</comment>
        <translation>Rediger partneropslag</translation>
    </message>
    <message>
        <source>Edit comment</source>
        <comment>form, title</comment>
        <translation>Rediger kommentar</translation>
    </message>
    <message>
        <source>Edit post on the wall</source>
        <comment>form, title</comment>
        <translation>Rediger opslag på væggen</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <comment>form, title: of an answer in the forum or on a wall</comment>
        <translation>Rediger svar</translation>
    </message>
    <message>
        <source>Collaboration between partner schools</source>
        <comment>field of a form</comment>
        <translation>Samarbejde mellem partnerskolerne</translation>
    </message>
    <message>
        <source>Curricular integration</source>
        <comment>field of a form</comment>
        <translation>Integration i undervisningsplanen</translation>
    </message>
    <message>
        <source>At a place, and no place is named</source>
        <comment>check before sending: an event</comment>
        <translation>På et sted, men stedet er ikke nævnt</translation>
    </message>
    <message>
        <source>This time is over already</source>
        <comment>check before sending: an event or meeting</comment>
        <translation>Det tidspunkt er allerede forbi</translation>
    </message>
    <message>
        <source>One was accepted already: this one would come back</source>
        <comment>check before sending</comment>
        <translation>Én er allerede godkendt: denne ville komme tilbage</translation>
    </message>
    <message>
        <source>Another pupil has this user name: this one would come back</source>
        <comment>check before sending</comment>
        <translation>En anden elev har dette brugernavn: denne ville komme tilbage</translation>
    </message>
    <message>
        <source>Some of the evidence is not on this computer: look through the list</source>
        <comment>check before sending: an application</comment>
        <translation>Noget af dokumentationen findes ikke på denne computer: se listen igennem</translation>
    </message>
    <message>
        <source>Some of the evidence came back: the application waits until it is sent</source>
        <comment>check before sending: an application</comment>
        <translation>Noget af dokumentationen kom retur: ansøgningen venter, til det er sendt</translation>
    </message>
</context>
<context>
    <name>Forum</name>
    <message>
        <source>New topic</source>
        <comment>main button of the forum</comment>
        <translation>Nyt emne</translation>
    </message>
    <message>
        <source>All discussions</source>
        <comment>choice above the topics of the forum</comment>
        <translation>Alle diskussioner</translation>
    </message>
    <message>
        <source>Discussion</source>
        <comment>choice above the topics of the forum, for the screen reader</comment>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Topics of the forum</source>
        <comment>list, for the screen reader</comment>
        <translation>Emner i forummet</translation>
    </message>
    <message>
        <source>Choose a topic on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et emne til venstre.</translation>
    </message>
    <message>
        <source>No topics yet.</source>
        <comment>list of the forum is empty</comment>
        <translation>Ingen emner endnu.</translation>
    </message>
    <message>
        <source>New topic in this discussion</source>
        <comment>menu of a topic in the forum</comment>
        <translation>Nyt emne i denne diskussion</translation>
    </message>
    <message>
        <source>Edit the discussion</source>
        <comment>menu of a topic in the forum</comment>
        <translation>Rediger diskussionen</translation>
    </message>
    <message>
        <source>New answers: %1, from %2</source>
        <comment>list of topics: %1 is a count, %2 are names</comment>
        <translation>Nye svar: %1, fra %2</translation>
    </message>
    <message>
        <source>Answers: %n</source>
        <comment>list of topics: a count</comment>
        <translation>Svar: %n</translation>
    </message>
    <message>
        <source>Other topics</source>
        <comment>head of topics without a discussion</comment>
        <translation>Andre emner</translation>
    </message>
    <message>
        <source>Begin the first topic</source>
        <comment>below a discussion of the forum that has none, button</comment>
        <translation>Begynd det første emne</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <comment>list of topics: a discussion that has none</comment>
        <translation>Ingen emner endnu</translation>
    </message>
</context>
<context>
    <name>ForumTab</name>
    <message>
        <source>New discussion…</source>
        <comment>forum, menu of the button New topic: a part of the forum for topics</comment>
        <translation>Ny diskussion…</translation>
    </message>
</context>
<context>
    <name>FoundRowsPart</name>
    <message>
        <source>Found: %1</source>
        <comment>below a saved search: a count</comment>
        <translation>Fundet: %1</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Without a date</source>
        <comment>head of a group in a list</comment>
        <translation>Uden dato</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All groups</source>
        <comment>head of an open group: back to the list</comment>
        <translation>Alle grupper</translation>
    </message>
    <message>
        <source>Members: %n</source>
        <comment>below the title of a group</comment>
        <translation>Medlemmer: %n</translation>
    </message>
    <message>
        <source>You left this group: reading only</source>
        <comment>head of a group</comment>
        <translation>Du har forladt gruppen: kun læsning</translation>
    </message>
    <message>
        <source>You are leaving. The website hears it with the next line.</source>
        <comment>bar over a group</comment>
        <translation>Du er ved at forlade gruppen. Hjemmesiden får det at vide ved næste forbindelse.</translation>
    </message>
    <message>
        <source>You are a member.</source>
        <comment>bar over a group</comment>
        <translation>Du er medlem.</translation>
    </message>
    <message>
        <source>You could not join: the website did not take it.</source>
        <comment>bar over a group</comment>
        <translation>Du kom ikke med: hjemmesiden tog det ikke imod.</translation>
    </message>
    <message>
        <source>You join with the next line. Then the group&apos;s texts come.</source>
        <comment>bar over a group</comment>
        <translation>Du bliver medlem ved næste forbindelse. Så kommer gruppens tekster.</translation>
    </message>
    <message>
        <source>You joined. The group&apos;s texts come with the next news.</source>
        <comment>bar over a group</comment>
        <translation>Du er blevet medlem. Gruppens tekster kommer med næste nyt.</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>title of the room</comment>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>list, for the screen reader</comment>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Choose a group on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en gruppe til venstre.</translation>
    </message>
    <message>
        <source>No groups yet. They come when you get news.</source>
        <comment>list of groups is empty</comment>
        <translation>Ingen grupper endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>Your groups</source>
        <comment>head of a group of lines in the list of groups</comment>
        <translation>Dine grupper</translation>
    </message>
    <message>
        <source>Open to you</source>
        <comment>head of a group of lines in the list of groups</comment>
        <translation>Åbne for dig</translation>
    </message>
    <message>
        <source>Joining</source>
        <comment>list of groups: the wish to join is on its way</comment>
        <translation>På vej ind</translation>
    </message>
    <message>
        <source>You could not join</source>
        <comment>list of groups</comment>
        <translation>Du kom ikke med</translation>
    </message>
    <message>
        <source>New: %n</source>
        <comment>list of groups: count of what is new in it</comment>
        <translation>Nye: %n</translation>
    </message>
    <message>
        <source>Open the group</source>
        <comment>button below a group</comment>
        <translation>Åbn gruppen</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button below a group: become a member</comment>
        <translation>Bliv medlem</translation>
    </message>
    <message>
        <source>Do not join</source>
        <comment>button below a group: take the wish to join back</comment>
        <translation>Bliv ikke medlem</translation>
    </message>
    <message>
        <source>Leave…</source>
        <comment>button below a group: be a member no longer</comment>
        <translation>Forlad…</translation>
    </message>
    <message>
        <source>Who may join</source>
        <comment>fact about a group</comment>
        <translation>Hvem kan være med</translation>
    </message>
    <message>
        <source>Members</source>
        <comment>fact about a group: how many</comment>
        <translation>Medlemmer</translation>
    </message>
    <message>
        <source>Founded by</source>
        <comment>fact about a group</comment>
        <translation>Grundlagt af</translation>
    </message>
    <message>
        <source>Open to everybody</source>
        <comment>who may join a group</comment>
        <translation>Åben for alle</translation>
    </message>
    <message>
        <source>Open to every teacher on the portal</source>
        <comment>who may join a group</comment>
        <translation>Åben for alle lærere på portalen</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <comment>who may join a group</comment>
        <translation>Kun efter invitation</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of the group</source>
        <comment>tabs below the title of a group</comment>
        <translation>Gruppens dele</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <comment>question before leaving, window title and button</comment>
        <translation>Forlad gruppen</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <comment>question before leaving a group</comment>
        <translation>Vil du forlade “%1”?</translation>
    </message>
    <message>
        <source>What you wrote there stays. Here you can read it on, but write no more.</source>
        <comment>before leaving a group</comment>
        <translation>Det, du har skrevet, bliver der. Her kan du stadig læse det, men ikke skrive mere.</translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>question before leaving a group, button</comment>
        <translation>Bliv</translation>
    </message>
    <message>
        <source>More for this group</source>
        <comment>head of a group, button with a menu</comment>
        <translation>Mere for denne gruppe</translation>
    </message>
</context>
<context>
    <name>HeadPart</name>
    <message>
        <source>Edit</source>
        <comment>menu of a text</comment>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Copy text</source>
        <comment>menu of a text: to the clipboard</comment>
        <translation>Kopier tekst</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>menu of a text</comment>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Pinned</source>
        <comment>head of a text that stays on top</comment>
        <translation>Fastgjort</translation>
    </message>
    <message>
        <source>More</source>
        <comment>head of a text, button with a menu</comment>
        <translation>Mere</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Earlier versions…</source>
        <comment>menu of a text</comment>
        <translation>Tidligere versioner…</translation>
    </message>
    <message>
        <source>Yours, not sent yet</source>
        <comment>list of versions</comment>
        <translation>Din, ikke sendt endnu</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <comment>list of versions: the author is unknown</comment>
        <translation>En, der er rejst</translation>
    </message>
    <message>
        <source>You</source>
        <comment>list of versions: the author</comment>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Earlier versions: %1</source>
        <comment>title of a window: %1 is the title of a text</comment>
        <translation>Tidligere versioner: %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <comment>list, for the screen reader</comment>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>Versions that were replaced stay on this computer for 30 days.</source>
        <comment>below a list of versions</comment>
        <translation>Versioner, der er erstattet, bliver på denne computer i 30 dage.</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>window of earlier versions, for the screen reader</comment>
        <translation>Hvad der er ændret</translation>
    </message>
    <message>
        <source>The oldest version on this computer.</source>
        <comment>window of earlier versions</comment>
        <translation>Den ældste version på denne computer.</translation>
    </message>
    <message>
        <source>Title and text are the same: its place or its readers were changed.</source>
        <comment>window of earlier versions</comment>
        <translation>Titel og tekst er ens: placeringen eller læserne blev ændret.</translation>
    </message>
    <message>
        <source>No earlier version is on this computer. From now on each one that is replaced is kept.</source>
        <comment>window of earlier versions</comment>
        <translation>Der er ingen tidligere version på denne computer. Fra nu af gemmes hver version, der erstattes.</translation>
    </message>
    <message>
        <source>Copy this version</source>
        <comment>window of earlier versions: its text goes to the clipboard</comment>
        <translation>Kopiér denne version</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Other times</source>
        <comment>last choice of a drop-down: the hours are typed below</comment>
        <translation>Andre tider</translation>
    </message>
</context>
<context>
    <name>ItemActions</name>
    <message>
        <source>Edit and send again</source>
        <comment>menu of an item of Sending</comment>
        <translation>Rediger og send igen</translation>
    </message>
    <message>
        <source>Send as a new one</source>
        <comment>menu of an item of Sending</comment>
        <translation>Send som ny</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>menu of an item of Sending</comment>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <comment>menu of an item of Sending</comment>
        <translation>Gem som fil…</translation>
    </message>
    <message>
        <source>Do not send it…</source>
        <comment>menu of an item of Sending</comment>
        <translation>Send ikke…</translation>
    </message>
    <message>
        <source>Save as file</source>
        <comment>title of the dialog</comment>
        <translation>Gem som fil</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <comment>type of file in the dialog</comment>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <comment>notice after Save as file</comment>
        <translation>Gemt: {path}</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <comment>title of a question</comment>
        <translation>Send ikke</translation>
    </message>
    <message>
        <source>Give this up? It will not be sent.</source>
        <comment>question before an item is given up</comment>
        <translation>Vil du opgive dette? Det bliver ikke sendt.</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <comment>answer: give the item up</comment>
        <translation>Send ikke</translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>answer: do nothing</comment>
        <translation>Behold</translation>
    </message>
    <message>
        <source>It is kept in Sending for 30 days: you can take it back.</source>
        <comment>question before an item is given up</comment>
        <translation>Det gemmes i Afsendelse i 30 dage: Du kan gendanne det.</translation>
    </message>
    <message>
        <source>Save all into a folder</source>
        <comment>title of the dialog</comment>
        <translation>Gem alle i en mappe</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Keep a copy</source>
        <comment>window: save a whole project to a file</comment>
        <translation>Gem en kopi</translation>
    </message>
    <message>
        <source>Evidence for the Quality Label</source>
        <comment>window: save the evidence to a file</comment>
        <translation>Dokumentation til kvalitetsmærket</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <comment>choice: PDF, ZIP or folder</comment>
        <translation>Hvad den bliver til</translation>
    </message>
    <message>
        <source>How far it is</source>
        <comment>name of the bar while a copy is saved</comment>
        <translation>Hvor langt den er</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <comment>button: asks where to, then saves the copy</comment>
        <translation>Vælg sted…</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: stops saving a copy</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>button: opens the folder of the copy</comment>
        <translation>Vis den</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a window</comment>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Saving. You can go on working.</source>
        <comment>a copy is being written</comment>
        <translation>Gemmer. Du kan arbejde videre.</translation>
    </message>
    <message>
        <source>Everything of it that is on this computer, to keep for good. No line is needed.</source>
        <comment>window: keep a copy</comment>
        <translation>Alt det, der er på denne computer, til at gemme for altid. Ingen forbindelse nødvendig.</translation>
    </message>
    <message>
        <source>A book to read and print (PDF)</source>
        <comment>choice: form of the copy</comment>
        <translation>En bog til at læse og printe (PDF)</translation>
    </message>
    <message>
        <source>Pages and originals in one file (ZIP)</source>
        <comment>choice: form of the copy</comment>
        <translation>Sider og originaler i én fil (ZIP)</translation>
    </message>
    <message>
        <source>Pages and originals in a folder</source>
        <comment>choice: form of the copy</comment>
        <translation>Sider og originaler i en mappe</translation>
    </message>
    <message numerus="yes">
        <source>Texts: %n</source>
        <comment>what a copy will hold</comment>
        <translation>
            <numerusform>Tekster: %n</numerusform>
            <numerusform>Tekster: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pictures and files: %n</source>
        <comment>what a copy will hold</comment>
        <translation>
            <numerusform>billeder og filer: %n</numerusform>
            <numerusform>billeder og filer: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <comment>title of the file dialog</comment>
        <translation>Gem en kopi</translation>
    </message>
    <message>
        <source>Saved: {path}, {size}</source>
        <comment>a copy was written</comment>
        <translation>Gemt: {path}, {size}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <comment>saving a copy was stopped</comment>
        <translation>Stoppet. Intet er efterladt.</translation>
    </message>
    <message>
        <source>Pictures in the book: {count}. The others are named there; the ZIP and the folder have all.</source>
        <comment>keep a copy as PDF</comment>
        <translation>Billeder i bogen: {count}. De øvrige er nævnt dér; ZIP-filen og mappen har dem alle.</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>List of keys</source>
        <comment>title of the window with the keyboard shortcuts</comment>
        <translation>Tastaturgenveje</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>On the website</source>
        <comment>name of a kind of record this program does not know</comment>
        <translation>På hjemmesiden</translation>
    </message>
    <message>
        <source>changed something</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>ændrede noget</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>kind of record: post in a project&apos;s journal</comment>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of record</comment>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Like</source>
        <comment>kind of record</comment>
        <translation>Synes godt om</translation>
    </message>
    <message>
        <source>Note for teachers</source>
        <comment>kind of record</comment>
        <translation>Note til lærerne</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>kind of record</comment>
        <translation>Side</translation>
    </message>
    <message>
        <source>Note on the Twinboard</source>
        <comment>kind of record</comment>
        <translation>Note på Twinboard</translation>
    </message>
    <message>
        <source>Album</source>
        <comment>kind of record</comment>
        <translation>Album</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>kind of record</comment>
        <translation>Billede</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>kind of record</comment>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>File</source>
        <comment>kind of record</comment>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Video</source>
        <comment>kind of record</comment>
        <translation>Video</translation>
    </message>
    <message>
        <source>Discussion</source>
        <comment>kind of record: part of the forum</comment>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Topic in the forum</source>
        <comment>kind of record</comment>
        <translation>Emne i forummet</translation>
    </message>
    <message>
        <source>Answer in the forum</source>
        <comment>kind of record</comment>
        <translation>Svar i forummet</translation>
    </message>
    <message>
        <source>Online meeting</source>
        <comment>kind of record</comment>
        <translation>Onlinemøde</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>kind of record: line in the chat room</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Pupil&apos;s wall</source>
        <comment>kind of record: post on a pupil&apos;s wall</comment>
        <translation>Elevvæg</translation>
    </message>
    <message>
        <source>Answer on a wall</source>
        <comment>kind of record</comment>
        <translation>Svar på en væg</translation>
    </message>
    <message>
        <source>Poll</source>
        <comment>kind of record</comment>
        <translation>Afstemning</translation>
    </message>
    <message>
        <source>Vote</source>
        <comment>kind of record</comment>
        <translation>Stemme</translation>
    </message>
    <message>
        <source>Project</source>
        <comment>kind of record</comment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Pupil</source>
        <comment>kind of record</comment>
        <translation>Elev</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>kind of record</comment>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>kind of record</comment>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>kind of record</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Following</source>
        <comment>kind of record</comment>
        <translation>Følger</translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>kind of record: of a teacher</comment>
        <translation>Profil</translation>
    </message>
    <message>
        <source>School</source>
        <comment>kind of record</comment>
        <translation>Skole</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>kind of record</comment>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Invitation</source>
        <comment>kind of record</comment>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>kind of record</comment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Notice</source>
        <comment>kind of record: notification</comment>
        <translation>Notifikation</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>kind of record: of those one follows</comment>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>kind of record</comment>
        <translation>Tilmelding</translation>
    </message>
    <message>
        <source>Read mark</source>
        <comment>kind of record</comment>
        <translation>Læst-mærke</translation>
    </message>
    <message>
        <source>News</source>
        <comment>kind of record: article of the portal</comment>
        <translation>Nyhed</translation>
    </message>
    <message>
        <source>Project in the gallery</source>
        <comment>kind of record</comment>
        <translation>Projekt i galleriet</translation>
    </message>
    <message>
        <source>Project kit</source>
        <comment>kind of record</comment>
        <translation>Projektkit</translation>
    </message>
    <message>
        <source>Recognition</source>
        <comment>kind of record: labels and prizes</comment>
        <translation>Anerkendelse</translation>
    </message>
    <message>
        <source>Course</source>
        <comment>kind of record: learning offer</comment>
        <translation>Kursus</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of record</comment>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>kind of record: support organisation</comment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Partner wanted</source>
        <comment>kind of record: post to find partners</comment>
        <translation>Partner søges</translation>
    </message>
    <message>
        <source>Answer to a partner</source>
        <comment>kind of record</comment>
        <translation>Svar til en partner</translation>
    </message>
    <message>
        <source>Project proposal</source>
        <comment>kind of record</comment>
        <translation>Projektforslag</translation>
    </message>
    <message>
        <source>Quality Label application</source>
        <comment>kind of record</comment>
        <translation>Ansøgning om Kvalitetsmærke</translation>
    </message>
    <message>
        <source>School label application</source>
        <comment>kind of record</comment>
        <translation>Ansøgning om Skolemærke</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>kind of record</comment>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Membership application</source>
        <comment>kind of record</comment>
        <translation>Ansøgning om medlemskab</translation>
    </message>
    <message>
        <source>Saved search</source>
        <comment>kind of record</comment>
        <translation>Gemt søgning</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>kind of record</comment>
        <translation>Kladde</translation>
    </message>
    <message>
        <source>posted an update</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>skrev et opslag</translation>
    </message>
    <message>
        <source>wrote a comment</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>skrev en kommentar</translation>
    </message>
    <message>
        <source>wrote a note for teachers</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>skrev en note til lærerne</translation>
    </message>
    <message>
        <source>changed a page</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>ændrede en side</translation>
    </message>
    <message>
        <source>put a note on the Twinboard</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>satte en note på Twinboard</translation>
    </message>
    <message>
        <source>began a topic in the forum</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>startede et emne i forummet</translation>
    </message>
    <message>
        <source>began a discussion</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>startede en diskussion</translation>
    </message>
    <message>
        <source>answered in the forum</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>svarede i forummet</translation>
    </message>
    <message>
        <source>sent you a message</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>sendte dig en besked</translation>
    </message>
    <message>
        <source>wrote in the chat</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>skrev i chatten</translation>
    </message>
    <message>
        <source>wrote on a wall</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>skrev på en væg</translation>
    </message>
    <message>
        <source>answered on a wall</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>svarede på en væg</translation>
    </message>
    <message>
        <source>is looking for partners</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>søger partnere</translation>
    </message>
    <message>
        <source>answered a partner search</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>svarede på en partnersøgning</translation>
    </message>
    <message>
        <source>made an album</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>oprettede et album</translation>
    </message>
    <message>
        <source>added a picture</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>tilføjede et billede</translation>
    </message>
    <message>
        <source>made a folder</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>oprettede en mappe</translation>
    </message>
    <message>
        <source>added a file</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>tilføjede en fil</translation>
    </message>
    <message>
        <source>added a video</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>tilføjede en video</translation>
    </message>
    <message>
        <source>planned a meeting</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>planlagde et møde</translation>
    </message>
    <message>
        <source>asked a question</source>
        <comment>after a person&apos;s name, list of news: a poll</comment>
        <translation>stillede et spørgsmål</translation>
    </message>
    <message>
        <source>published news</source>
        <comment>after a name, list of news</comment>
        <translation>udgav en nyhed</translation>
    </message>
    <message>
        <source>announced an event</source>
        <comment>after a name, list of news</comment>
        <translation>annoncerede et arrangement</translation>
    </message>
    <message>
        <source>announced a course</source>
        <comment>after a name, list of news</comment>
        <translation>annoncerede et kursus</translation>
    </message>
    <message>
        <source>changed the project&apos;s description</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>ændrede projektets beskrivelse</translation>
    </message>
    <message>
        <source>is a member now</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>er nu medlem</translation>
    </message>
    <message>
        <source>wants to be in your contacts</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>vil gerne være din kontakt</translation>
    </message>
    <message>
        <source>invited you</source>
        <comment>after a person&apos;s name, list of news</comment>
        <translation>inviterede dig</translation>
    </message>
    <message>
        <source>has a notice for you</source>
        <comment>after a name, list of news</comment>
        <translation>har en notifikation til dig</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Type the name of your language</source>
        <comment>first start: search field over the languages</comment>
        <translation>Skriv navnet på dit sprog</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>screen reader: list of languages</comment>
        <translation>Sprog</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Choose your language</source>
        <comment>first start: title of step 1</comment>
        <translation>Vælg dit sprog</translation>
    </message>
    <message>
        <source>You can change it later. Each teacher on this computer can have another one.</source>
        <comment>first start: step 1</comment>
        <translation>Du kan ændre det senere. Hver lærer på computeren kan have sit eget sprog.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Offers</source>
        <comment>tab of the room Learning: courses and webinars</comment>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>tab of the room Learning: own courses</comment>
        <translation>Tilmeldt</translation>
    </message>
    <message>
        <source>Courses and webinars</source>
        <comment>list, for the screen reader</comment>
        <translation>Kurser og webinarer</translation>
    </message>
    <message>
        <source>Choose a course on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et kursus til venstre.</translation>
    </message>
    <message>
        <source>No courses yet. They come when you get news.</source>
        <comment>list is empty</comment>
        <translation>Ingen kurser endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>You are not registered for a course yet. Choose one under Offers.</source>
        <comment>list of own courses is empty</comment>
        <translation>Du er ikke tilmeldt et kursus endnu. Vælg et under Tilbud.</translation>
    </message>
    <message>
        <source>Courses you are registered for</source>
        <comment>list, for the screen reader</comment>
        <translation>Kurser, du er tilmeldt</translation>
    </message>
    <message>
        <source>Kind of course</source>
        <comment>fact about a course</comment>
        <translation>Slags kursus</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a course</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Seats</source>
        <comment>fact about a course</comment>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Page of the course</source>
        <comment>fact about a course</comment>
        <translation>Kursets side</translation>
    </message>
    <message>
        <source>Webinar</source>
        <comment>kind of course</comment>
        <translation>Webinar</translation>
    </message>
    <message>
        <source>Short course</source>
        <comment>kind of course</comment>
        <translation>Kort kursus</translation>
    </message>
    <message>
        <source>Long course</source>
        <comment>kind of course</comment>
        <translation>Langt kursus</translation>
    </message>
    <message>
        <source>MOOC: a large course online</source>
        <comment>kind of course</comment>
        <translation>MOOC: et stort kursus online</translation>
    </message>
    <message>
        <source>Learning event</source>
        <comment>kind of course</comment>
        <translation>Læringsarrangement</translation>
    </message>
    <message>
        <source>Conference</source>
        <comment>kind of course</comment>
        <translation>Konference</translation>
    </message>
    <message>
        <source>Kind of course</source>
        <comment>choice above a list</comment>
        <translation>Slags kursus</translation>
    </message>
    <message>
        <source>All kinds</source>
        <comment>choice above a list of courses</comment>
        <translation>Alle slags</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>choice above a list</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>All languages</source>
        <comment>choice above a list: no language is left out</comment>
        <translation>Alle sprog</translation>
    </message>
    <message>
        <source>This week</source>
        <comment>choice above a list of courses: when they begin</comment>
        <translation>Denne uge</translation>
    </message>
    <message>
        <source>Within a month</source>
        <comment>choice above a list of courses: when they begin</comment>
        <translation>Inden for en måned</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>choice above a list of courses: when they begin</comment>
        <translation>Senere</translation>
    </message>
    <message>
        <source>When</source>
        <comment>choice above a list of courses</comment>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>At all times</source>
        <comment>choice above a list of courses: no date is left out</comment>
        <translation>Alle datoer</translation>
    </message>
    <message>
        <source>Learning</source>
        <comment>title of the room</comment>
        <translation>Læring</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Learning</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Læring</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Project gallery</source>
        <comment>tab of News and ideas</comment>
        <translation>Projektgalleri</translation>
    </message>
    <message>
        <source>Project kits</source>
        <comment>tab of News and ideas: ready-made plans</comment>
        <translation>Projektpakker</translation>
    </message>
    <message>
        <source>Project gallery</source>
        <comment>list, for the screen reader</comment>
        <translation>Projektgalleri</translation>
    </message>
    <message>
        <source>Choose a project on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et projekt til venstre.</translation>
    </message>
    <message>
        <source>No projects yet. They come when you get news.</source>
        <comment>gallery is empty</comment>
        <translation>Ingen projekter endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>Project kits</source>
        <comment>list, for the screen reader</comment>
        <translation>Projektpakker</translation>
    </message>
    <message>
        <source>Choose a kit on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en projektpakke til venstre.</translation>
    </message>
    <message>
        <source>No kits yet. They come when you get news.</source>
        <comment>list of project kits is empty</comment>
        <translation>Ingen projektpakker endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>choice above a list</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>All countries</source>
        <comment>choice above a list</comment>
        <translation>Alle lande</translation>
    </message>
    <message>
        <source>Start a project from this kit</source>
        <comment>button below a project kit</comment>
        <translation>Begynd et projekt ud fra denne pakke</translation>
    </message>
    <message>
        <source>Start a project like this</source>
        <comment>button below a project of the gallery</comment>
        <translation>Begynd et projekt som dette</translation>
    </message>
    <message>
        <source>Countries</source>
        <comment>fact about a project</comment>
        <translation>Lande</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a project or kit</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact about a project or kit</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Age of pupils</source>
        <comment>fact about a project or kit</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Takes</source>
        <comment>fact about a kit: how long it takes</comment>
        <translation>Varer</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>fact about a project</comment>
        <translation>Mærker</translation>
    </message>
    <message>
        <source>On the web</source>
        <comment>fact about a project: its address</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>Weeks: %n</source>
        <comment>how long a project kit takes</comment>
        <translation>Uger: %n</translation>
    </message>
    <message>
        <source>News</source>
        <comment>tab of News and ideas: articles</comment>
        <translation>Nyheder</translation>
    </message>
    <message>
        <source>News</source>
        <comment>list of articles, for the screen reader</comment>
        <translation>Nyheder</translation>
    </message>
    <message>
        <source>Choose an article on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en artikel til venstre.</translation>
    </message>
    <message>
        <source>No news yet. They come when you get news.</source>
        <comment>list of articles is empty</comment>
        <translation>Ingen nyheder endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>choice above a list</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>All languages</source>
        <comment>choice above a list: no language is left out</comment>
        <translation>Alle sprog</translation>
    </message>
    <message>
        <source>In your languages</source>
        <comment>head of a group of articles</comment>
        <translation>På dine sprog</translation>
    </message>
    <message>
        <source>In other languages</source>
        <comment>head of a group of articles</comment>
        <translation>På andre sprog</translation>
    </message>
    <message>
        <source>News and ideas</source>
        <comment>title of the room</comment>
        <translation>Nyheder og ideer</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of News and ideas</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Nyheder og ideer</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>tab of News and ideas: who helps</comment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>list of people and places that help, for the screen reader</comment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Choose who can help on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg til venstre, hvem der kan hjælpe.</translation>
    </message>
    <message>
        <source>No addresses yet. They come when you get news.</source>
        <comment>list of support is empty</comment>
        <translation>Ingen adresser endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>In your country</source>
        <comment>head of a group of addresses</comment>
        <translation>I dit land</translation>
    </message>
    <message>
        <source>For all countries</source>
        <comment>head of a group of addresses</comment>
        <translation>For alle lande</translation>
    </message>
    <message>
        <source>In other countries</source>
        <comment>head of a group of addresses</comment>
        <translation>I andre lande</translation>
    </message>
    <message>
        <source>What it is</source>
        <comment>fact about an address</comment>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>fact about an address</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about an address</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>fact about an address</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <comment>fact about an address</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>On the web</source>
        <comment>fact about an address</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>National support organisation</source>
        <comment>who helps</comment>
        <translation>National støtteorganisation</translation>
    </message>
    <message>
        <source>Partner support agency</source>
        <comment>who helps</comment>
        <translation>Partnerstøtteagentur</translation>
    </message>
    <message>
        <source>Ambassador: a teacher who helps others</source>
        <comment>who helps</comment>
        <translation>Ambassadør: en lærer, der hjælper andre</translation>
    </message>
    <message>
        <source>Help desk</source>
        <comment>who helps</comment>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Write to them</source>
        <comment>button below an address: a message through the portal</comment>
        <translation>Skriv til dem</translation>
    </message>
    <message>
        <source>No mail program opened. The address was copied: %1</source>
        <comment>notice: %1 is an e-mail</comment>
        <translation>Intet mailprogram blev åbnet. Adressen er kopieret: %1</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <comment>button below an address: opens the mail program</comment>
        <translation>Skriv en e-mail</translation>
    </message>
    <message>
        <source>My languages</source>
        <comment>choice above a list: those of the own profile</comment>
        <translation>Mine sprog</translation>
    </message>
</context>
<context>
    <name>LineChoices</name>
    <message>
        <source>Not faster than</source>
        <comment>label of a drop-down: speed cap of the line</comment>
        <translation>Ikke hurtigere end</translation>
    </message>
    <message>
        <source>Wait on a metered network</source>
        <comment>tick box: a network that costs by volume</comment>
        <translation>Vent på netværk med forbrugsafregning</translation>
    </message>
    <message>
        <source>Text now, pictures later</source>
        <comment>tick box: hours hold pictures and files only</comment>
        <translation>Tekst nu, billeder senere</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <comment>label of a drop-down: sync hours</comment>
        <translation>Mandag til fredag</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <comment>label of a drop-down: sync hours</comment>
        <translation>Lørdag og søndag</translation>
    </message>
</context>
<context>
    <name>LinePart</name>
    <message>
        <source>Change the purse</source>
        <comment>link: opens the page about data budgets</comment>
        <translation>Skift pungen</translation>
    </message>
    <message>
        <source>When to use the line</source>
        <comment>head in the panel beside Sending</comment>
        <translation>Hvornår linjen bruges</translation>
    </message>
    <message>
        <source>Data purse</source>
        <comment>head in the panel beside Sending</comment>
        <translation>Datapung</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Add a line</source>
        <comment>link below a list of short texts</comment>
        <translation>Tilføj en linje</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Nothing fits this choice.</source>
        <comment>list of records, the filter or search lets nothing through</comment>
        <translation>Intet passer til dette valg.</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <comment>head of the new group in a list</comment>
        <translation>Marker som set</translation>
    </message>
    <message>
        <source>Nothing here fits these words. Enter searches everything.</source>
        <comment>list of records, words in the search field above</comment>
        <translation>Intet her passer til ordene. Enter søger overalt.</translation>
    </message>
</context>
<context>
    <name>ListedView</name>
    <message>
        <source>Take out</source>
        <comment>link beside a row of a form&apos;s list</comment>
        <translation>Tag ud</translation>
    </message>
    <message>
        <source>Take out: {words}</source>
        <comment>button beside a row of a form&apos;s list</comment>
        <translation>Tag ud: {words}</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and look</source>
        <comment>settings: head of a card</comment>
        <translation>Sprog og udseende</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>settings: drop-down</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <comment>settings: choice</comment>
        <translation>Lys eller mørk</translation>
    </message>
    <message>
        <source>Large text and buttons</source>
        <comment>settings: tick box</comment>
        <translation>Stor tekst og store knapper</translation>
    </message>
    <message>
        <source>Size of text</source>
        <comment>settings: drop-down</comment>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>settings: label before the drop-down</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Colours</source>
        <comment>settings: label before light, dark …</comment>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Size of text</source>
        <comment>settings: label before the drop-down</comment>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>settings: colours follow the operating system</comment>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>settings: colours</comment>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>settings: colours</comment>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>settings: colours</comment>
        <translation>Høj kontrast</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>TwinDesk</source>
        <comment>title of the main window</comment>
        <translation>TwinDesk</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <comment>screen reader: the cross of a bar over the room</comment>
        <translation>Luk meddelelsen</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>button of an error bar: shows the technical part</comment>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>The local copy was damaged and was made new. Drafts and unsent work are here.</source>
        <comment>bar after a repair</comment>
        <translation>Den lokale kopi var beskadiget og er lavet på ny. Kladder og usendt arbejde er her.</translation>
    </message>
</context>
<context>
    <name>ManyChoicesView</name>
    <message>
        <source>“%1” is not in the list.</source>
        <comment>notice: what was typed into a field with a list</comment>
        <translation>“%1” er ikke på listen.</translation>
    </message>
</context>
<context>
    <name>MaterialView</name>
    <message>
        <source>All materials</source>
        <comment>above one picture or file, back to all</comment>
        <translation>Alle materialer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <comment>above one picture or file</comment>
        <translation>Gem som…</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>On the web</source>
        <comment>state of a video link</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>On this computer</source>
        <comment>state of a picture or file</comment>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>Follows later</source>
        <comment>a picture its author has not sent whole</comment>
        <translation>Følger senere</translation>
    </message>
    <message>
        <source>Without a name</source>
        <comment>a picture or file that has no title</comment>
        <translation>Uden navn</translation>
    </message>
    <message>
        <source>Pictures and files…</source>
        <comment>menu of the button Add material</comment>
        <translation>Billeder og filer…</translation>
    </message>
    <message>
        <source>Link to a video…</source>
        <comment>menu of the button Add material</comment>
        <translation>Link til en video…</translation>
    </message>
    <message>
        <source>New album for pictures…</source>
        <comment>menu of the button Add material</comment>
        <translation>Nyt album til billeder…</translation>
    </message>
    <message>
        <source>New folder for files…</source>
        <comment>menu of the button Add material</comment>
        <translation>Ny mappe til filer…</translation>
    </message>
    <message>
        <source>Out of its album or folder</source>
        <comment>menu of the button Move to</comment>
        <translation>Ud af album eller mappe</translation>
    </message>
    <message>
        <source>There is no album or folder yet</source>
        <comment>menu of the button Move to</comment>
        <translation>Der er endnu intet album eller nogen mappe</translation>
    </message>
    <message>
        <source>Images: %n</source>
        <comment>tile of an album: a count</comment>
        <translation>Billeder: %n</translation>
    </message>
    <message>
        <source>Files and videos: %n</source>
        <comment>tile of a folder: a count</comment>
        <translation>Filer og videoer: %n</translation>
    </message>
    <message>
        <source>Describe…</source>
        <comment>menu of a picture or file</comment>
        <translation>Beskriv…</translation>
    </message>
    <message>
        <source>Describe</source>
        <comment>window: the words of a picture or file, title</comment>
        <translation>Beskriv</translation>
    </message>
    <message>
        <source>Faces and consent…</source>
        <comment>menu of a picture: cover faces, say who is in it</comment>
        <translation>Ansigter og samtykke…</translation>
    </message>
    <message>
        <source>Get the original to cover faces (%1)</source>
        <comment>menu of a picture: %1 is a size and a time</comment>
        <translation>Hent originalen for at dække ansigter (%1)</translation>
    </message>
</context>
<context>
    <name>MaterialsBar</name>
    <message>
        <source>Sort of material</source>
        <comment>filter of materials</comment>
        <translation>Type materiale</translation>
    </message>
    <message>
        <source>Album or folder</source>
        <comment>filter of materials</comment>
        <translation>Album eller mappe</translation>
    </message>
    <message>
        <source>Where it is</source>
        <comment>filter of materials</comment>
        <translation>Hvor det er</translation>
    </message>
    <message>
        <source>Choose none</source>
        <comment>materials, button beside what was chosen</comment>
        <translation>Fravælg alle</translation>
    </message>
    <message>
        <source>Get originals</source>
        <comment>materials, button beside what was chosen</comment>
        <translation>Hent originaler</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <comment>filter of materials with the count</comment>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Images %n</source>
        <comment>filter of materials with the count</comment>
        <translation>
            <numerusform>Billeder %n</numerusform>
            <numerusform>Billeder %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files %n</source>
        <comment>filter of materials with the count</comment>
        <translation>
            <numerusform>Filer %n</numerusform>
            <numerusform>Filer %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Videos %n</source>
        <comment>filter of materials with the count</comment>
        <translation>
            <numerusform>Videoer %n</numerusform>
            <numerusform>Videoer %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All albums</source>
        <comment>filter of materials</comment>
        <translation>Alle album</translation>
    </message>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <comment>materials: the count of what is ticked</comment>
        <translation>
            <numerusform>Valgt: %n</numerusform>
            <numerusform>Valgt: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All states</source>
        <comment>filter of materials</comment>
        <translation>Alle steder</translation>
    </message>
    <message>
        <source>On this computer</source>
        <comment>filter of materials</comment>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>Only on the website</source>
        <comment>filter of materials</comment>
        <translation>Kun på hjemmesiden</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <comment>filter of materials</comment>
        <translation>Ikke sendt endnu</translation>
    </message>
    <message>
        <source>Move to…</source>
        <comment>materials, button beside what was chosen: into an album</comment>
        <translation>Flyt til…</translation>
    </message>
    <message numerus="yes">
        <source>Albums %n</source>
        <comment>filter of materials with the count: albums and folders</comment>
        <translation>
            <numerusform>Album %n</numerusform>
            <numerusform>Album %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaterialsTab</name>
    <message>
        <source>Materials</source>
        <comment>grid of materials, for the screen reader</comment>
        <translation>Materialer</translation>
    </message>
    <message>
        <source>No pictures or files yet.</source>
        <comment>materials are empty</comment>
        <translation>Ingen billeder eller filer endnu.</translation>
    </message>
    <message>
        <source>Nothing fits this choice.</source>
        <comment>materials, the filter lets nothing through</comment>
        <translation>Intet passer til dette valg.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <comment>materials are empty, button</comment>
        <translation>Tilføj billeder</translation>
    </message>
    <message numerus="yes">
        <source>Moved: %n</source>
        <comment>materials: how many went into an album or folder</comment>
        <translation>
            <numerusform>Flyttet: %n</numerusform>
            <numerusform>Flyttet: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Plan a meeting</source>
        <comment>main button of the meetings</comment>
        <translation>Planlæg et møde</translation>
    </message>
    <message>
        <source>Meetings</source>
        <comment>list, for the screen reader</comment>
        <translation>Møder</translation>
    </message>
    <message>
        <source>Choose a meeting on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et møde til venstre.</translation>
    </message>
    <message>
        <source>No meetings yet. Plan one: everybody sees it on their own clock.</source>
        <comment>list is empty</comment>
        <translation>Ingen møder endnu. Planlæg et: alle ser det på deres eget ur.</translation>
    </message>
    <message>
        <source>Plan the first meeting</source>
        <comment>list of meetings is empty, button</comment>
        <translation>Planlæg det første møde</translation>
    </message>
    <message>
        <source>Takes place at</source>
        <comment>fact about a meeting: a website</comment>
        <translation>Finder sted på</translation>
    </message>
    <message>
        <source>Link to pass on</source>
        <comment>fact about a meeting: its address</comment>
        <translation>Link til at give videre</translation>
    </message>
    <message>
        <source>Seats</source>
        <comment>fact about a meeting</comment>
        <translation>Pladser</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Invite</source>
        <comment>main button of the members</comment>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Teachers who administer</source>
        <comment>head of a group of members</comment>
        <translation>Lærere, der administrerer</translation>
    </message>
    <message>
        <source>Teachers</source>
        <comment>head of a group of members</comment>
        <translation>Lærere</translation>
    </message>
    <message>
        <source>Experts</source>
        <comment>head of a group of members</comment>
        <translation>Eksperter</translation>
    </message>
    <message>
        <source>Observers</source>
        <comment>head of a group of members</comment>
        <translation>Observatører</translation>
    </message>
    <message>
        <source>Pupils who administer</source>
        <comment>head of a group of members</comment>
        <translation>Elever, der administrerer</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>head of a group of members</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Members</source>
        <comment>list, for the screen reader</comment>
        <translation>Medlemmer</translation>
    </message>
    <message>
        <source>Choose a member on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et medlem til venstre.</translation>
    </message>
    <message>
        <source>The members come with the next news.</source>
        <comment>list of members is empty</comment>
        <translation>Medlemmerne kommer med de næste nyheder.</translation>
    </message>
    <message>
        <source>Invited</source>
        <comment>head of a group of members: not yet members</comment>
        <translation>Inviterede</translation>
    </message>
    <message>
        <source>Founder</source>
        <comment>list of members: began the project</comment>
        <translation>Grundlægger</translation>
    </message>
    <message>
        <source>Declined the invitation</source>
        <comment>list of members: an invitation</comment>
        <translation>Har takket nej</translation>
    </message>
    <message>
        <source>Invited as: %1</source>
        <comment>list of members: an invitation, %1 is a role</comment>
        <translation>Inviteret som: %1</translation>
    </message>
    <message>
        <source>Has not answered yet.</source>
        <comment>bar on an invitation</comment>
        <translation>Har ikke svaret endnu.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <comment>bar on the own record of a member</comment>
        <translation>Det er dig.</translation>
    </message>
    <message>
        <source>Founder of the project</source>
        <comment>fact about a member</comment>
        <translation>Grundlægger af projektet</translation>
    </message>
    <message>
        <source>School</source>
        <comment>fact about a member</comment>
        <translation>Skole</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>fact about a member</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>fact about a member</comment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Also</source>
        <comment>fact about a member: something special</comment>
        <translation>Desuden</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>fact about somebody invited</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>fact about a member: a date</comment>
        <translation>Siden</translation>
    </message>
    <message>
        <source>Write a message</source>
        <comment>below a member, button</comment>
        <translation>Skriv en besked</translation>
    </message>
    <message>
        <source>Change the role</source>
        <comment>below a member, button</comment>
        <translation>Skift rolle</translation>
    </message>
    <message>
        <source>Take the invitation back</source>
        <comment>menu of an invitation</comment>
        <translation>Træk invitationen tilbage</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <comment>menu of a member</comment>
        <translation>Fjern fra projektet</translation>
    </message>
    <message>
        <source>Pupil who administers</source>
        <comment>a role</comment>
        <translation>Elev, der administrerer</translation>
    </message>
    <message>
        <source>Pupil</source>
        <comment>a role</comment>
        <translation>Elev</translation>
    </message>
    <message>
        <source>Founder of the group</source>
        <comment>fact about a member</comment>
        <translation>Gruppens grundlægger</translation>
    </message>
</context>
<context>
    <name>MergeNotices</name>
    <message>
        <source>Merged for you, both changes are in it: {title}</source>
        <comment>notice: two people changed one text</comment>
        <translation>Flettet for dig, begge ændringer er med: {title}</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>button of the notice: show what was merged</comment>
        <translation>Se efter</translation>
    </message>
</context>
<context>
    <name>MergedPart</name>
    <message>
        <source>Undo</source>
        <comment>button: of what was merged for you; opens a menu</comment>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Your message waits to be sent</source>
        <comment>third line of a conversation</comment>
        <translation>Din besked venter på afsendelse</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <comment>last line of a conversation is one&apos;s own</comment>
        <translation>Dig: {text}</translation>
    </message>
    <message>
        <source>All</source>
        <comment>segment of Messages</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <comment>segment of Messages</comment>
        <translation>Nye</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>segment of Messages</comment>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>New message</source>
        <comment>list of conversations: a first message that has no title yet</comment>
        <translation>Ny besked</translation>
    </message>
    <message>
        <source>Your message came back</source>
        <comment>third line of a conversation</comment>
        <translation>Din besked kom tilbage</translation>
    </message>
    <message>
        <source>Draft: {text}</source>
        <comment>third line of a conversation: an answer begun, not sent</comment>
        <translation>Kladde: {text}</translation>
    </message>
</context>
<context>
    <name>MessagesRoom</name>
    <message>
        <source>Search messages</source>
        <comment>search field of Messages</comment>
        <translation>Søg i beskeder</translation>
    </message>
    <message>
        <source>New message</source>
        <comment>button</comment>
        <translation>Ny besked</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>title of the room</comment>
        <translation>Beskeder</translation>
    </message>
    <message>
        <source>Choose a conversation, or write a new message.</source>
        <comment>Messages: nothing is chosen</comment>
        <translation>Vælg en samtale, eller skriv en ny besked.</translation>
    </message>
    <message>
        <source>Kept as a draft. It stands first in the list.</source>
        <comment>notice: a message to go on with later</comment>
        <translation>Gemt som kladde. Den står øverst på listen.</translation>
    </message>
</context>
<context>
    <name>MeteredChoice</name>
    <message>
        <source>As the computer says</source>
        <comment>whether the network costs by volume</comment>
        <translation>Som computeren siger</translation>
    </message>
    <message>
        <source>Yes, it costs by volume</source>
        <comment>whether the network costs by volume</comment>
        <translation>Ja, det koster efter forbrug</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <comment>whether the network costs by volume</comment>
        <translation>Nej, det gør det ikke</translation>
    </message>
    <message>
        <source>Is this network metered?</source>
        <comment>label of a drop-down: does it cost by volume</comment>
        <translation>Koster dette netværk efter forbrug?</translation>
    </message>
</context>
<context>
    <name>MissingBar</name>
    <message>
        <source>Get them first</source>
        <comment>button: fetches what is missing before a copy is kept</comment>
        <translation>Hent dem først</translation>
    </message>
    <message numerus="yes">
        <source>Not on this computer and only named in the copy: %n</source>
        <comment>pictures and files that must be fetched first</comment>
        <translation>
            <numerusform>Ikke på denne computer og kun nævnt i kopien: %n</numerusform>
            <numerusform>Ikke på denne computer og kun nævnt i kopien: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingRecords</name>
    <message>
        <source>Much is missing on the website</source>
        <comment>title of a question after everything was fetched anew</comment>
        <translation>Der mangler meget på hjemmesiden</translation>
    </message>
    <message>
        <source>On this computer: %1. Of these the website no longer lists: %2.</source>
        <comment>%1 and %2 are counts of records</comment>
        <translation>På denne computer: %1. Ikke længere på hjemmesiden: %2.</translation>
    </message>
    <message>
        <source>Nothing was hidden or deleted yet. If the website has a fault, keep everything.</source>
        <comment>advice below it</comment>
        <translation>Intet er skjult eller slettet endnu. Hvis der er fejl på hjemmesiden, så behold alt.</translation>
    </message>
    <message>
        <source>Hide what is missing</source>
        <comment>button: believe the website</comment>
        <translation>Skjul det, der mangler</translation>
    </message>
    <message>
        <source>Keep showing everything</source>
        <comment>button: do not believe the website</comment>
        <translation>Vis fortsat alt</translation>
    </message>
    <message>
        <source>What you hide stays on this computer for 30 days and comes back if the website lists it again.</source>
        <comment>advice below it</comment>
        <translation>Det, du skjuler, bliver på denne computer i 30 dage og kommer igen, hvis hjemmesiden opfører det igen.</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>%1: day</source>
        <comment>part of a field: %1 is its name</comment>
        <translation>%1: dag</translation>
    </message>
    <message>
        <source>%1: time</source>
        <comment>part of a field: %1 is its name</comment>
        <translation>%1: klokkeslæt</translation>
    </message>
</context>
<context>
    <name>MonthBars</name>
    <message>
        <source>fetched</source>
        <comment>legend of the bars: data that came</comment>
        <translation>hentet</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>legend of the bars: data</comment>
        <translation>sendt</translation>
    </message>
    <message>
        <source>budget of a month</source>
        <comment>legend of the bars: the dashed line</comment>
        <translation>månedens budget</translation>
    </message>
</context>
<context>
    <name>MonthTab</name>
    <message>
        <source>Month</source>
        <comment>table of days, for the screen reader</comment>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Nothing is planned on this day.</source>
        <comment>month, list of a day is empty</comment>
        <translation>Intet er planlagt på denne dag.</translation>
    </message>
    <message>
        <source>This day</source>
        <comment>list of what is planned on a day, for the screen reader</comment>
        <translation>Denne dag</translation>
    </message>
    <message>
        <source>Month before</source>
        <comment>button above the month</comment>
        <translation>Måneden før</translation>
    </message>
    <message>
        <source>Month after</source>
        <comment>button above the month</comment>
        <translation>Måneden efter</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>button above the month</comment>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Save for my calendar…</source>
        <comment>button above the month: a calendar file</comment>
        <translation>Gem til min kalender…</translation>
    </message>
</context>
<context>
    <name>NewMessage</name>
    <message>
        <source>New message</source>
        <comment>title of the form</comment>
        <translation>Ny besked</translation>
    </message>
    <message>
        <source>To</source>
        <comment>field: people who get the message</comment>
        <translation>Til</translation>
    </message>
    <message>
        <source>Name of a contact or a member of your projects</source>
        <comment>inside the field To</comment>
        <translation>Navn på en kontakt eller et medlem af dine projekter</translation>
    </message>
    <message>
        <source>About</source>
        <comment>field: title of the conversation</comment>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>label above the text of a message</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <comment>button: go on another time</comment>
        <translation>Gem som kladde</translation>
    </message>
    <message>
        <source>Throw away</source>
        <comment>link: the draft of a message</comment>
        <translation>Smid ud</translation>
    </message>
    <message>
        <source>Take out: {name}</source>
        <comment>button: a person of a new message</comment>
        <translation>Fjern: {name}</translation>
    </message>
    <message>
        <source>Several people are called so: choose one of the list.</source>
        <comment>below the field To of a message</comment>
        <translation>Flere hedder sådan: vælg en på listen.</translation>
    </message>
    <message>
        <source>This computer knows nobody called “{name}”. Look under Find partners.</source>
        <comment>below the field To of a message</comment>
        <translation>Denne computer kender ingen, der hedder “{name}”. Se under Find partnere.</translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <comment>below a message: names of its fields</comment>
        <translation>Mangler endnu: {fields}</translation>
    </message>
    <message>
        <source>Thrown away. Under Given up in Sending you can take it back for 30 days.</source>
        <comment>notice: a message that was begun</comment>
        <translation>Smidt væk. Under Opgivet i Afsendelse kan du tage den tilbage i 30 dage.</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>Nothing new since your last visit.</source>
        <comment>list of news is empty</comment>
        <translation>Intet nyt siden dit sidste besøg.</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <comment>link: all news counts as seen</comment>
        <translation>Marker som set</translation>
    </message>
    <message>
        <source>New since {when}</source>
        <comment>head of the list of news; when: Thursday at 15:40</comment>
        <translation>Nyt siden {when}</translation>
    </message>
    <message>
        <source>New</source>
        <comment>head of the list of news, first visit</comment>
        <translation>Nyt</translation>
    </message>
    <message numerus="yes">
        <source>Show more: %n</source>
        <comment>link below the news; count of further lines</comment>
        <translation>
            <numerusform>Vis flere: %n</numerusform>
            <numerusform>Vis flere: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>where a piece of news stands</comment>
        <translation>Beskeder</translation>
    </message>
    <message>
        <source>This is your first visit on this computer. What comes from now on stands here.</source>
        <comment>list of news is empty</comment>
        <translation>Dette er dit første besøg på denne computer. Det, der kommer fra nu af, vises her.</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <comment>head of the list of news, first visit: nothing is new yet</comment>
        <translation>De sidste syv dage</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note by %1: %2</source>
        <comment>Twinboard, screen reader: author (%1) and text (%2) of a note</comment>
        <translation>Note af %1: %2</translation>
    </message>
    <message>
        <source>Ctrl and an arrow key move it.</source>
        <comment>Twinboard, screen reader: how to move a note</comment>
        <translation>Ctrl og en piletast flytter den.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notice</source>
        <comment>topic of a notice this program does not know</comment>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>a notice: the answer is yes</comment>
        <translation>Godkendt</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a notice: the answer is no</comment>
        <translation>Afslået</translation>
    </message>
    <message>
        <source>Approved: the TwinSpace is open</source>
        <comment>a notice about a new project</comment>
        <translation>Godkendt: TwinSpace er åbent</translation>
    </message>
    <message>
        <source>Waits for the partner</source>
        <comment>a notice about a new project</comment>
        <translation>Venter på partneren</translation>
    </message>
    <message>
        <source>Waits for the support organisations</source>
        <comment>a notice about a new project</comment>
        <translation>Venter på støtteorganisationerne</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a notice about a project</comment>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Asks to be one of your contacts</source>
        <comment>a notice about a person</comment>
        <translation>Vil gerne være en af dine kontakter</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>a notice about an application</comment>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Comment on</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Kommentar til</translation>
    </message>
    <message>
        <source>Answer in the forum</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Svar i forummet</translation>
    </message>
    <message>
        <source>Answer to a partner post</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Svar på et partneropslag</translation>
    </message>
    <message>
        <source>On a pupil’s wall</source>
        <comment>topic of a notice, above a name</comment>
        <translation>På en elevs væg</translation>
    </message>
    <message>
        <source>Answer on a pupil’s wall</source>
        <comment>topic of a notice, above a name</comment>
        <translation>Svar på en elevs væg</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>topic of a notice, above a name</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Invitation</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>New project</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Nyt projekt</translation>
    </message>
    <message>
        <source>Membership</source>
        <comment>topic of a notice, above a school</comment>
        <translation>Medlemskab</translation>
    </message>
    <message>
        <source>Quality Label</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Kvalitetsmærke</translation>
    </message>
    <message>
        <source>School label</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Skolemærke</translation>
    </message>
    <message>
        <source>Meeting</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Møde</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Begivenhed</translation>
    </message>
    <message>
        <source>Course</source>
        <comment>topic of a notice, above a title</comment>
        <translation>Kursus</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>type of notices</comment>
        <translation>Beskeder</translation>
    </message>
    <message>
        <source>Comments and answers</source>
        <comment>type of notices</comment>
        <translation>Kommentarer og svar</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>type of notices</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Invitations and new projects</source>
        <comment>type of notices</comment>
        <translation>Invitationer og nye projekter</translation>
    </message>
    <message>
        <source>Meetings, events and courses</source>
        <comment>type of notices</comment>
        <translation>Møder, arrangementer og kurser</translation>
    </message>
    <message>
        <source>Membership and labels</source>
        <comment>type of notices</comment>
        <translation>Medlemskab og mærker</translation>
    </message>
    <message>
        <source>Everything else</source>
        <comment>type of notices</comment>
        <translation>Alt andet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of a notice of the computer: %1 is a type, %2 a count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>TwinDesk: new on the website</source>
        <comment>title of a notice of the operating system</comment>
        <translation>TwinDesk: nyt på hjemmesiden</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Notices</source>
        <comment>settings: head of the card about notices</comment>
        <translation>Meddelelser</translation>
    </message>
    <message>
        <source>This computer tells</source>
        <comment>settings: head of a column of ticks: notices of the operating system</comment>
        <translation>Computeren siger til</translation>
    </message>
    <message>
        <source>Counts as new</source>
        <comment>settings: head of a column of ticks</comment>
        <translation>Tæller som nyt</translation>
    </message>
    <message numerus="yes">
        <source>While you work in other windows, this computer tells how many came: no names and no texts, because others may see them.</source>
        <comment>settings: about notices</comment>
        <translation>
            <numerusform>Mens du arbejder i andre vinduer, siger computeren, hvor mange der kom. Den viser ingen navne og ingen tekst, for andre kan se dem.</numerusform>
            <numerusform>Mens du arbejder i andre vinduer, siger computeren, hvor mange der kom. Den viser ingen navne og ingen tekst, for andre kan se dem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OneChoiceView</name>
    <message>
        <source>Choose …</source>
        <comment>a list that opens: nothing chosen yet</comment>
        <translation>Vælg …</translation>
    </message>
</context>
<context>
    <name>OneMoment</name>
    <message>
        <source>TwinDesk</source>
        <comment>title of the window while an older copy is brought up to date</comment>
        <translation>TwinDesk</translation>
    </message>
    <message>
        <source>One moment: this TwinDesk is newer and brings your work up to date.</source>
        <comment>while an older copy is converted</comment>
        <translation>Et øjeblik: denne TwinDesk er nyere og bringer dit arbejde ajour.</translation>
    </message>
    <message>
        <source>A copy of it as it was is kept on this computer.</source>
        <comment>while an older copy is converted</comment>
        <translation>En kopi af det, som det var, gemmes på denne computer.</translation>
    </message>
</context>
<context>
    <name>OneRecordView</name>
    <message>
        <source>Choose …</source>
        <comment>a list that opens: nothing chosen yet</comment>
        <translation>Vælg …</translation>
    </message>
    <message>
        <source>No longer on this computer</source>
        <comment>a record that a form points at is gone</comment>
        <translation>Ikke længere på denne computer</translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>%1. Votes: %2</source>
        <comment>poll, screen reader: an option (%1) and its count (%2)</comment>
        <translation>%1. Stemmer: %2</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Teacher</source>
        <comment>role in a project</comment>
        <translation>Lærer</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>role in a project</comment>
        <translation>Ekspert</translation>
    </message>
    <message>
        <source>Observer</source>
        <comment>role in a project</comment>
        <translation>Observatør</translation>
    </message>
    <message>
        <source>Pupil</source>
        <comment>role in a project</comment>
        <translation>Elev</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a project: people work in it</comment>
        <translation>åbent</translation>
    </message>
    <message>
        <source>archived</source>
        <comment>state of a project: can only be read</comment>
        <translation>arkiveret</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>state of a project</comment>
        <translation>lukket</translation>
    </message>
    <message>
        <source>The project</source>
        <comment>chapter of a saved copy</comment>
        <translation>Projektet</translation>
    </message>
    <message>
        <source>Evidence for the Quality Label</source>
        <comment>under the title of a saved copy</comment>
        <translation>Dokumentation til kvalitetsmærket</translation>
    </message>
    <message>
        <source>The five criteria</source>
        <comment>chapter of the evidence for a Quality Label</comment>
        <translation>De fem kriterier</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>chapter of the evidence for a Quality Label</comment>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Members</source>
        <comment>chapter of a saved copy</comment>
        <translation>Medlemmer</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>chapter of a saved copy</comment>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>chapter of a saved copy</comment>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Notes for teachers</source>
        <comment>chapter of a saved copy</comment>
        <translation>Noter til lærere</translation>
    </message>
    <message>
        <source>Twinboard</source>
        <comment>chapter of a saved copy</comment>
        <translation>Twinboard</translation>
    </message>
    <message>
        <source>Forum</source>
        <comment>chapter of a saved copy</comment>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Online meetings</source>
        <comment>chapter of a saved copy</comment>
        <translation>Onlinemøder</translation>
    </message>
    <message>
        <source>Polls</source>
        <comment>chapter of a saved copy</comment>
        <translation>Afstemninger</translation>
    </message>
    <message>
        <source>Pupils and their walls</source>
        <comment>chapter of a saved copy</comment>
        <translation>Elever og deres vægge</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>chapter of a saved copy</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Materials</source>
        <comment>chapter of a saved copy</comment>
        <translation>Materialer</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>table of contents of a saved copy</comment>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <comment>chapter: when each text was sent and where it stands</comment>
        <translation>Bevis for afsendelse</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <comment>chapter: pictures and files that could not be saved</comment>
        <translation>Ikke på denne computer</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>before the time when the copy was made</comment>
        <translation>Gemt</translation>
    </message>
    <message>
        <source>Written by</source>
        <comment>column: the author</comment>
        <translation>Skrevet af</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>column: a time</comment>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>column: a time</comment>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Number on the website</source>
        <comment>column: the record&apos;s id</comment>
        <translation>Nummer på hjemmesiden</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>column: the record&apos;s revision</comment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column: kind of record</comment>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Begins</source>
        <comment>before a time</comment>
        <translation>Begynder</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>before a time</comment>
        <translation>Slutter</translation>
    </message>
    <message>
        <source>Closes</source>
        <comment>before the time when a poll ends</comment>
        <translation>Lukker</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>where a meeting is</comment>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Web address</source>
        <comment>before a link</comment>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>small version</source>
        <comment>the big picture is not on this computer</comment>
        <translation>lille udgave</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <comment>state of a text</comment>
        <translation>ikke sendt endnu</translation>
    </message>
    <message>
        <source>Without an album or folder</source>
        <comment>heading for loose pictures and files</comment>
        <translation>Uden album eller mappe</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a project</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Countries</source>
        <comment>of a project</comment>
        <translation>Lande</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>of a member</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>of a project</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>of a project</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Age of the pupils</source>
        <comment>of a project</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Number of pupils</source>
        <comment>of a project</comment>
        <translation>Antal elever</translation>
    </message>
    <message>
        <source>Tools</source>
        <comment>of a project</comment>
        <translation>Værktøjer</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>of a member</comment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>School</source>
        <comment>of a member</comment>
        <translation>Skole</translation>
    </message>
    <message>
        <source>Aims</source>
        <comment>of a project</comment>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Work process</source>
        <comment>of a project</comment>
        <translation>Arbejdsproces</translation>
    </message>
    <message>
        <source>Expected results</source>
        <comment>of a project</comment>
        <translation>Forventede resultater</translation>
    </message>
    <message>
        <source>Collaboration between partner schools</source>
        <comment>criterion of the Quality Label</comment>
        <translation>Samarbejde mellem partnerskoler</translation>
    </message>
    <message>
        <source>Use of technology</source>
        <comment>criterion of the Quality Label</comment>
        <translation>Brug af teknologi</translation>
    </message>
    <message>
        <source>Pedagogical approaches</source>
        <comment>criterion of the Quality Label</comment>
        <translation>Pædagogiske metoder</translation>
    </message>
    <message>
        <source>Curricular integration</source>
        <comment>criterion of the Quality Label</comment>
        <translation>Integration i undervisningsplanen</translation>
    </message>
    <message>
        <source>Results and documentation</source>
        <comment>criterion of the Quality Label</comment>
        <translation>Resultater og dokumentation</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <comment>button of a project: save all of it as PDF, ZIP or folder</comment>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>Save the evidence…</source>
        <comment>button of a label application: save it as PDF, ZIP or folder</comment>
        <translation>Gem dokumentationen…</translation>
    </message>
    <message>
        <source>Teacher who administers the project</source>
        <comment>role in a project</comment>
        <translation>Lærer, der administrerer projektet</translation>
    </message>
    <message>
        <source>Pupil who administers</source>
        <comment>role in a project</comment>
        <translation>Elev, der administrerer</translation>
    </message>
</context>
<context>
    <name>PageOrder</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <comment>menu of a page</comment>
        <translation>Flyt op (Alt+Op)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <comment>menu of a page</comment>
        <translation>Flyt ned (Alt+Ned)</translation>
    </message>
    <message>
        <source>Move below the page above (Alt+Right)</source>
        <comment>menu of a page</comment>
        <translation>Flyt ind under siden ovenfor (Alt+Højre)</translation>
    </message>
    <message>
        <source>Move out by one level (Alt+Left)</source>
        <comment>menu of a page</comment>
        <translation>Flyt et niveau ud (Alt+Venstre)</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Edit page</source>
        <comment>below a page, button</comment>
        <translation>Rediger side</translation>
    </message>
    <message>
        <source>New page below this one</source>
        <comment>below a page, button</comment>
        <translation>Ny side under denne</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>level %1</source>
        <comment>screen reader: depth of a page in the tree</comment>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list of pages: author (%1) and when it was changed (%2)</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>list of pages: the page is not published</comment>
        <translation>Under arbejde</translation>
    </message>
    <message>
        <source>Everyone can read this</source>
        <comment>head of a page</comment>
        <translation>Alle kan læse dette</translation>
    </message>
    <message>
        <source>Teachers only</source>
        <comment>head of a page</comment>
        <translation>Kun lærere</translation>
    </message>
    <message>
        <source>Members only</source>
        <comment>head of a page</comment>
        <translation>Kun medlemmer</translation>
    </message>
</context>
<context>
    <name>PagesTab</name>
    <message>
        <source>Pages</source>
        <comment>tree of pages, for the screen reader</comment>
        <translation>Sider</translation>
    </message>
    <message>
        <source>No pages yet. A page collects what the project found out.</source>
        <comment>list of pages is empty</comment>
        <translation>Ingen sider endnu. En side samler det, projektet har fundet ud af.</translation>
    </message>
    <message>
        <source>Choose a page on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en side til venstre.</translation>
    </message>
    <message>
        <source>Write the first page</source>
        <comment>list of pages is empty, button</comment>
        <translation>Skriv den første side</translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <source>People</source>
        <comment>tab of Find partners</comment>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Schools</source>
        <comment>tab of Find partners</comment>
        <translation>Skoler</translation>
    </message>
    <message>
        <source>Projects</source>
        <comment>tab of Find partners</comment>
        <translation>Projekter</translation>
    </message>
    <message>
        <source>Ready for a project</source>
        <comment>filter, and chip at a person</comment>
        <translation>Klar til et projekt</translation>
    </message>
    <message>
        <source>age up to %1</source>
        <comment>part of a search: age of pupils</comment>
        <translation>alder op til %1</translation>
    </message>
    <message>
        <source>age from %1</source>
        <comment>part of a search: age of pupils</comment>
        <translation>alder fra %1</translation>
    </message>
    <message>
        <source>age %1 to %2</source>
        <comment>age of pupils: two numbers</comment>
        <translation>alder %1 til %2</translation>
    </message>
    <message>
        <source>From your contacts</source>
        <comment>where something found in Find partners comes from</comment>
        <translation>Fra dine kontakter</translation>
    </message>
    <message>
        <source>From your projects</source>
        <comment>where something found in Find partners comes from</comment>
        <translation>Fra dine projekter</translation>
    </message>
    <message>
        <source>From a partner post</source>
        <comment>where something found in Find partners comes from</comment>
        <translation>Fra et partneropslag</translation>
    </message>
    <message>
        <source>From the gallery</source>
        <comment>where something found in Find partners comes from</comment>
        <translation>Fra galleriet</translation>
    </message>
    <message>
        <source>Shown is what was fetched %1. The website is asked anew at the next connection.</source>
        <comment>bar</comment>
        <translation>Her vises det, der blev hentet %1. Hjemmesiden spørges igen ved næste forbindelse.</translation>
    </message>
    <message>
        <source>Shown is what this computer knows. The website is asked at the next connection.</source>
        <comment>bar above what was found</comment>
        <translation>Her vises det, denne computer kender. Hjemmesiden spørges ved næste forbindelse.</translation>
    </message>
    <message>
        <source>The website did not answer this search. Shown is what this computer knows.</source>
        <comment>bar above what was found</comment>
        <translation>Hjemmesiden svarede ikke på denne søgning. Her vises det, denne computer kender.</translation>
    </message>
    <message>
        <source>Searched in what this computer knows. The website was not asked for this yet.</source>
        <comment>bar above what was found</comment>
        <translation>Der er søgt i det, denne computer kender. Hjemmesiden er ikke spurgt om dette endnu.</translation>
    </message>
    <message>
        <source>Searched in what was fetched %1. The website found more than it sent.</source>
        <comment>bar: %1 is a day and time in a sentence</comment>
        <translation>Der er søgt i det, der blev hentet %1. Hjemmesiden fandt mere, end den sendte.</translation>
    </message>
    <message>
        <source>Searched in what was fetched %1. What came later is on the website.</source>
        <comment>bar: %1 is a day and time in a sentence</comment>
        <translation>Der er søgt i det, der blev hentet %1. Det, der kom senere, er på hjemmesiden.</translation>
    </message>
    <message>
        <source>You keep this: it stands in Contacts, Following.</source>
        <comment>bar in the reading pane</comment>
        <translation>Du gemmer dette: det står under Kontakter, Følger.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <comment>button: %1 is a first name</comment>
        <translation>Skriv til %1</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <comment>button: a person, school or project</comment>
        <translation>Gem ikke længere</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>button: a person, school or project that is found again in Contacts</comment>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Ask for contact</source>
        <comment>button: a person is asked to be a contact</comment>
        <translation>Bed om kontakt</translation>
    </message>
    <message>
        <source>Read more</source>
        <comment>button: opens what this computer has of a project</comment>
        <translation>Læs mere</translation>
    </message>
    <message>
        <source>One of your contacts.</source>
        <comment>bar in the reading pane</comment>
        <translation>En af dine kontakter.</translation>
    </message>
    <message>
        <source>You have asked for contact.</source>
        <comment>bar in the reading pane</comment>
        <translation>Du har bedt om kontakt.</translation>
    </message>
    <message>
        <source>Asks to be one of your contacts.</source>
        <comment>bar in the reading pane</comment>
        <translation>Vil gerne være en af dine kontakter.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Age of pupils</source>
        <comment>fact</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>fact: how many a school has</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Region</source>
        <comment>fact</comment>
        <translation>Region</translation>
    </message>
    <message>
        <source>Countries</source>
        <comment>fact</comment>
        <translation>Lande</translation>
    </message>
    <message>
        <source>On the web</source>
        <comment>fact: address</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>Fetched</source>
        <comment>fact: when this computer heard of it</comment>
        <translation>Hentet</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>fact: where this comes from</comment>
        <translation>Kendt</translation>
    </message>
    <message>
        <source>Partner posts</source>
        <comment>tab of Find partners</comment>
        <translation>Partneropslag</translation>
    </message>
    <message>
        <source>Write a partner post</source>
        <comment>main button</comment>
        <translation>Skriv et partneropslag</translation>
    </message>
    <message>
        <source>Partner posts</source>
        <comment>list, for the screen reader</comment>
        <translation>Partneropslag</translation>
    </message>
    <message>
        <source>Choose a post on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et opslag i listen.</translation>
    </message>
    <message>
        <source>Nobody looks for partners here yet.</source>
        <comment>list of partner posts is empty</comment>
        <translation>Ingen søger partnere her endnu.</translation>
    </message>
    <message>
        <source>Write the first partner post</source>
        <comment>list is empty, button</comment>
        <translation>Skriv det første partneropslag</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>choice above a list</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>All subjects</source>
        <comment>choice above a list</comment>
        <translation>Alle fag</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>choice above a list</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>All languages</source>
        <comment>choice above a list</comment>
        <translation>Alle sprog</translation>
    </message>
    <message>
        <source>New answers: %1</source>
        <comment>list of partner posts: a count</comment>
        <translation>Nye svar: %1</translation>
    </message>
    <message>
        <source>All teachers on the portal</source>
        <comment>who can read a partner post</comment>
        <translation>Alle lærere på portalen</translation>
    </message>
    <message>
        <source>Any country</source>
        <comment>fact about a partner post</comment>
        <translation>Alle lande</translation>
    </message>
    <message>
        <source>From</source>
        <comment>fact about a partner post: the writer&apos;s country</comment>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Looks for partners in</source>
        <comment>fact about a partner post: countries</comment>
        <translation>Søger partnere i</translation>
    </message>
    <message>
        <source>Find partners</source>
        <comment>title of the room</comment>
        <translation>Find partnere</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Find partners</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Find partnere</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <comment>tab of Find partners</comment>
        <translation>Gemte søgninger</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <comment>list, for the screen reader</comment>
        <translation>Gemte søgninger</translation>
    </message>
    <message>
        <source>Choose a search on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en søgning i listen.</translation>
    </message>
    <message>
        <source>No saved searches yet. Look for people, then press Save this search.</source>
        <comment>list of saved searches is empty</comment>
        <translation>Ingen gemte søgninger endnu. Søg efter personer, og tryk på Gem denne søgning.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>list of saved searches: a count</comment>
        <translation>Nye: %1</translation>
    </message>
    <message>
        <source>Looks for</source>
        <comment>fact about a saved search</comment>
        <translation>Søger efter</translation>
    </message>
    <message>
        <source>With</source>
        <comment>fact about a saved search</comment>
        <translation>Med</translation>
    </message>
    <message>
        <source>New</source>
        <comment>fact about a saved search: how many</comment>
        <translation>Nye</translation>
    </message>
    <message>
        <source>A newer search</source>
        <comment>fact about a saved search: its size and time</comment>
        <translation>En nyere søgning</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <comment>button of a saved search</comment>
        <translation>Vis det, der blev fundet</translation>
    </message>
    <message>
        <source>Ask the website at the next connection</source>
        <comment>button of a saved search</comment>
        <translation>Spørg hjemmesiden ved næste forbindelse</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <comment>button of a saved search</comment>
        <translation>Spørg ikke</translation>
    </message>
    <message>
        <source>Nobody here fits. Ask the website, or look for less.</source>
        <comment>nothing was found</comment>
        <translation>Ingen her passer. Spørg hjemmesiden, eller søg med færre krav.</translation>
    </message>
    <message>
        <source>No school here fits. Ask the website, or look for less.</source>
        <comment>nothing was found</comment>
        <translation>Ingen skole her passer. Spørg hjemmesiden, eller søg med færre krav.</translation>
    </message>
    <message>
        <source>No project here fits. Ask the website, or look for less.</source>
        <comment>nothing was found</comment>
        <translation>Intet projekt her passer. Spørg hjemmesiden, eller søg med færre krav.</translation>
    </message>
    <message>
        <source>Choose somebody on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en i listen.</translation>
    </message>
    <message>
        <source>Choose a school on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en skole i listen.</translation>
    </message>
    <message>
        <source>Choose a project on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et projekt i listen.</translation>
    </message>
    <message>
        <source>age %1</source>
        <comment>age of pupils: one number</comment>
        <translation>alder %1</translation>
    </message>
</context>
<context>
    <name>PartnersCard</name>
    <message>
        <source>Partners</source>
        <comment>head of a card of Today</comment>
        <translation>Partnere</translation>
    </message>
    <message numerus="yes">
        <source>Partners: %n</source>
        <comment>head of a card of Today</comment>
        <translation>
            <numerusform>Partnere: %n</numerusform>
            <numerusform>Partnere: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Country</source>
        <comment>column of a table</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Partners</source>
        <comment>column of a table</comment>
        <translation>Partnere</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>New passwords</source>
        <comment>window: passwords for pupils</comment>
        <translation>Nye adgangskoder</translation>
    </message>
    <message>
        <source>Tick all</source>
        <comment>window New passwords: button</comment>
        <translation>Vælg alle</translation>
    </message>
    <message>
        <source>Save slips to print…</source>
        <comment>window New passwords: button, a PDF</comment>
        <translation>Gem sedler til udskrift…</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a window</comment>
        <translation>Luk</translation>
    </message>
    <message numerus="yes">
        <source>The old passwords of the pupils you tick end at once. The new ones are shown here once and kept nowhere: print them.</source>
        <comment>window New passwords</comment>
        <translation>
            <numerusform>De gamle adgangskoder for de elever, du vælger, ophører straks. De nye vises her én gang og gemmes ingen steder: udskriv dem.</numerusform>
            <numerusform>De gamle adgangskoder for de elever, du vælger, ophører straks. De nye vises her én gang og gemmes ingen steder: udskriv dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pupils and their passwords</source>
        <comment>table, for the screen reader</comment>
        <translation>Elever og deres adgangskoder</translation>
    </message>
    <message>
        <source>Pupil</source>
        <comment>head of a column</comment>
        <translation>Elev</translation>
    </message>
    <message>
        <source>User name</source>
        <comment>head of a column</comment>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>Password</source>
        <comment>head of a column</comment>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Save the slips</source>
        <comment>title of the file dialog</comment>
        <translation>Gem sedlerne</translation>
    </message>
    <message>
        <source>User name</source>
        <comment>on a slip of paper</comment>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>Password</source>
        <comment>on a slip of paper</comment>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Saved: %1. Delete the file once it is printed.</source>
        <comment>slips with passwords, %1 is a file</comment>
        <translation>Gemt: %1. Slet filen, når den er udskrevet.</translation>
    </message>
    <message numerus="yes">
        <source>Make new passwords: %n</source>
        <comment>main button: for so many pupils</comment>
        <translation>
            <numerusform>Lav nye adgangskoder: %n</numerusform>
            <numerusform>Lav nye adgangskoder: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the passwords shown here are good now. They are gone when you close this.</source>
        <comment>new passwords</comment>
        <translation>Kun de adgangskoder, der vises her, gælder nu. De er væk, når du lukker dette.</translation>
    </message>
    <message>
        <source>Passwords are made by the website: this needs a line.</source>
        <comment>new passwords, offline</comment>
        <translation>Adgangskoder laves af webstedet: det kræver forbindelse.</translation>
    </message>
    <message>
        <source>Asking the website…</source>
        <comment>new passwords</comment>
        <translation>Spørger webstedet…</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Looks for partners</source>
        <comment>what somebody followed did</comment>
        <translation>Søger partnere</translation>
    </message>
    <message>
        <source>Plans an event</source>
        <comment>what somebody followed did</comment>
        <translation>Planlægger en begivenhed</translation>
    </message>
    <message>
        <source>Has begun a project</source>
        <comment>what somebody followed did</comment>
        <translation>Har begyndt et projekt</translation>
    </message>
    <message>
        <source>Has been awarded</source>
        <comment>what somebody followed did</comment>
        <translation>Har fået tildelt</translation>
    </message>
    <message>
        <source>News</source>
        <comment>what somebody followed did</comment>
        <translation>Nyt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what somebody followed did: %1 is the deed, %2 a title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>tab of the room Contacts</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Ask for contact</source>
        <comment>main button of Contacts</comment>
        <translation>Bed om kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>list, for the screen reader</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Choose a contact on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en kontakt i listen.</translation>
    </message>
    <message>
        <source>No contacts yet. Ask somebody you would like to work with.</source>
        <comment>list of contacts is empty</comment>
        <translation>Ingen kontakter endnu. Spørg en, du gerne vil arbejde sammen med.</translation>
    </message>
    <message>
        <source>Ask for contact</source>
        <comment>list of contacts is empty, button</comment>
        <translation>Bed om kontakt</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>choice above a list</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>All countries</source>
        <comment>choice above a list</comment>
        <translation>Alle lande</translation>
    </message>
    <message>
        <source>They ask you</source>
        <comment>head of a group of contacts</comment>
        <translation>De spørger dig</translation>
    </message>
    <message>
        <source>You have asked</source>
        <comment>head of a group of contacts</comment>
        <translation>Du har spurgt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>head of a group of contacts</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Take out of contacts</source>
        <comment>menu of a contact</comment>
        <translation>Fjern fra kontakter</translation>
    </message>
    <message>
        <source>Asks to be one of your contacts.</source>
        <comment>bar in the reading pane</comment>
        <translation>Vil gerne være en af dine kontakter.</translation>
    </message>
    <message>
        <source>You have asked. The answer comes with the news.</source>
        <comment>bar in the reading pane</comment>
        <translation>Du har spurgt. Svaret kommer med nyhederne.</translation>
    </message>
    <message>
        <source>You follow this person: see Following.</source>
        <comment>bar in the reading pane</comment>
        <translation>Du følger denne person: se Følger.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <comment>button: %1 is a first name</comment>
        <translation>Skriv til %1</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <comment>button of a contact</comment>
        <translation>Følg ikke længere</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>button of a contact: be told what they do</comment>
        <translation>Følg</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>button: of a request to be a contact</comment>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline</source>
        <comment>button: of a request to be a contact</comment>
        <translation>Afslå</translation>
    </message>
    <message>
        <source>Following</source>
        <comment>tab of the room Contacts: those whom one follows</comment>
        <translation>Følger</translation>
    </message>
    <message>
        <source>Following</source>
        <comment>list, for the screen reader</comment>
        <translation>Følger</translation>
    </message>
    <message>
        <source>Choose somebody on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en i listen.</translation>
    </message>
    <message>
        <source>You follow nobody yet. Press Follow at a contact, or Keep at somebody in Find partners.</source>
        <comment>list is empty</comment>
        <translation>Du følger ingen endnu. Tryk på Følg ved en kontakt eller på Gem ved en i Find partnere.</translation>
    </message>
    <message>
        <source>Somebody on the website</source>
        <comment>a person this computer has no name of</comment>
        <translation>En på hjemmesiden</translation>
    </message>
    <message>
        <source>Projects together</source>
        <comment>fact about a contact</comment>
        <translation>Fælles projekter</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact about a contact</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Age of pupils</source>
        <comment>fact about a contact</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a contact</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Something on the website</source>
        <comment>this computer has no name of it</comment>
        <translation>Noget på hjemmesiden</translation>
    </message>
    <message>
        <source>Notices</source>
        <comment>tab of the room Contacts: what the portal tells</comment>
        <translation>Beskeder fra portalen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <comment>main button of the notices</comment>
        <translation>Marker alle som læst</translation>
    </message>
    <message>
        <source>Notices</source>
        <comment>list, for the screen reader</comment>
        <translation>Beskeder fra portalen</translation>
    </message>
    <message>
        <source>Choose a notice on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en besked i listen.</translation>
    </message>
    <message>
        <source>No notices yet. They come when you get news.</source>
        <comment>list of notices is empty</comment>
        <translation>Ingen beskeder endnu. De kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>About</source>
        <comment>choice above the list of notices</comment>
        <translation>Om</translation>
    </message>
    <message>
        <source>About everything</source>
        <comment>choice above the list of notices</comment>
        <translation>Om alt</translation>
    </message>
    <message>
        <source>Earlier</source>
        <comment>head of a group of notices</comment>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button: what a notice is about</comment>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <comment>button of a notice</comment>
        <translation>Marker som læst</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>title of the room</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Contacts</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Kontakter</translation>
    </message>
    <message>
        <source>The website</source>
        <comment>fact about a notice: nobody&apos;s own words</comment>
        <translation>Hjemmesiden</translation>
    </message>
    <message>
        <source>From</source>
        <comment>fact about a notice: who did it</comment>
        <translation>Fra</translation>
    </message>
    <message>
        <source>When</source>
        <comment>fact about a notice</comment>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <comment>head of a group of notices</comment>
        <translation>De sidste syv dage</translation>
    </message>
    <message>
        <source>About</source>
        <comment>fact about a notice: its topic</comment>
        <translation>Om</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Name of a person, or the Down key for all</source>
        <comment>inside a field for people</comment>
        <translation>Navn på en person eller pil ned for alle</translation>
    </message>
    <message>
        <source>This computer knows nobody called “%1”.</source>
        <comment>notice: a name typed into a field for people</comment>
        <translation>Denne computer kender ingen med navnet “%1”.</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>More</source>
        <comment>head of a person, button with a menu</comment>
        <translation>Mere</translation>
    </message>
</context>
<context>
    <name>PersonInIt</name>
    <message>
        <source>Not in the picture: %1</source>
        <comment>button beside a pupil: %1 is the name</comment>
        <translation>Ikke på billedet: %1</translation>
    </message>
    <message>
        <source>May pictures of %1 be shown?</source>
        <comment>three answers follow: %1 is a pupil</comment>
        <translation>Må billeder af %1 vises?</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>the day on which a consent ends</comment>
        <translation>Til</translation>
    </message>
    <message>
        <source>Only until a certain day</source>
        <comment>link: a consent ends</comment>
        <translation>Kun til en bestemt dag</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Your name and password</source>
        <comment>first start: title of step 2</comment>
        <translation>Dit navn og din adgangskode</translation>
    </message>
    <message>
        <source>The password locks your work on this computer. It is not the one of the website.</source>
        <comment>first start: step 2</comment>
        <translation>Adgangskoden låser dit arbejde på denne computer. Det er ikke den til hjemmesiden.</translation>
    </message>
    <message>
        <source>So that your colleagues find their own profile on this computer.</source>
        <comment>first start: below the name</comment>
        <translation>Så dine kolleger kan finde deres egen profil på denne computer.</translation>
    </message>
    <message>
        <source>Your name</source>
        <comment>first start: field</comment>
        <translation>Dit navn</translation>
    </message>
    <message>
        <source>At least %1 characters. A sentence is easy to remember.</source>
        <comment>first start: below the password</comment>
        <translation>Mindst %1 tegn. En sætning er nem at huske.</translation>
    </message>
    <message>
        <source>Password for this computer</source>
        <comment>first start: field</comment>
        <translation>Adgangskode til denne computer</translation>
    </message>
    <message>
        <source>The same password again</source>
        <comment>first start: field</comment>
        <translation>Den samme adgangskode igen</translation>
    </message>
    <message>
        <source>Only I use this computer: open without a password</source>
        <comment>first start: tick box, personal computer</comment>
        <translation>Kun jeg bruger computeren: åbn uden adgangskode</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <comment>first start: the name is missing</comment>
        <translation>Skriv dit navn.</translation>
    </message>
    <message>
        <source>This is too short: at least %1 characters.</source>
        <comment>first start: password too short</comment>
        <translation>For kort: mindst %1 tegn.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <comment>first start: password typed differently</comment>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>I have a backup file</source>
        <comment>first start: link, a profile is brought back from a file</comment>
        <translation>Jeg har en sikkerhedskopi</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Type to search, or press the Down key for all</source>
        <comment>inside a field with a list of offers</comment>
        <translation>Skriv for at søge, eller tryk på pil ned for alle</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search in this list</source>
        <comment>field above a list to pick from</comment>
        <translation>Søg i denne liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button of a dialog</comment>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Take these</source>
        <comment>button of a dialog: the ticked ones</comment>
        <translation>Tag disse</translation>
    </message>
    <message>
        <source>Take it</source>
        <comment>button of a dialog</comment>
        <translation>Tag den</translation>
    </message>
    <message numerus="yes">
        <source>Ticked: %n</source>
        <comment>below a list to pick from</comment>
        <translation>
            <numerusform>Afkrydset: %n</numerusform>
            <numerusform>Afkrydset: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Show as picture</source>
        <comment>link on a card of Today</comment>
        <translation>Vis som billede</translation>
    </message>
    <message>
        <source>Show as table</source>
        <comment>link on a card of Today</comment>
        <translation>Vis som tabel</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <comment>below a picture: %1 says what it shows</comment>
        <translation>Billede: %1</translation>
    </message>
    <message>
        <source>A picture that is not on this computer yet: %1</source>
        <comment>below a stand-in</comment>
        <translation>Et billede, der ikke er på denne computer endnu: %1</translation>
    </message>
    <message>
        <source>The large picture follows.</source>
        <comment>below a picture that is still being sent</comment>
        <translation>Det store billede følger.</translation>
    </message>
    <message>
        <source>Show large picture</source>
        <comment>button below a small picture, before the price</comment>
        <translation>Vis stort billede</translation>
    </message>
    <message>
        <source>Show picture</source>
        <comment>button below the stand-in of a picture, before the price</comment>
        <translation>Vis billede</translation>
    </message>
    <message>
        <source>It comes as soon as you are online</source>
        <comment>button below a picture after it was pressed</comment>
        <translation>Kommer, så snart du er online</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <comment>dialog of one picture, title</comment>
        <translation>Billede</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <comment>dialog of a picture, field</comment>
        <translation>Hvad viser billedet?</translation>
    </message>
    <message>
        <source>Note about consent</source>
        <comment>dialog of a picture, field that goes with the picture</comment>
        <translation>Note om samtykke</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <comment>notice bar in a dialog</comment>
        <translation>Luk denne besked</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button of a dialog</comment>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button of a dialog</comment>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Goes with the picture to the project.</source>
        <comment>dialog of a picture: below the note about consent</comment>
        <translation>Følger med billedet til projektet.</translation>
    </message>
    <message>
        <source>What is under a cover cannot be brought back: the uncovered picture is removed.</source>
        <comment>dialog of a picture, foot</comment>
        <translation>Det dækkede kan ikke hentes tilbage: det udækkede billede fjernes.</translation>
    </message>
    <message numerus="yes">
        <source>The covered picture takes its place on the website. Who has fetched the uncovered one before may still have it.</source>
        <comment>dialog of a picture that was sent, foot</comment>
        <translation>
            <numerusform>Det dækkede billede træder i stedet for det på hjemmesiden. Den, der har hentet det udækkede før, har det måske stadig.</numerusform>
            <numerusform>Det dækkede billede træder i stedet for det på hjemmesiden. Den, der har hentet det udækkede før, har det måske stadig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message>
        <source>Pictures of the project</source>
        <comment>dialog to choose a picture, title</comment>
        <translation>Projektets billeder</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <comment>dialog to choose a picture</comment>
        <translation>Billede uden beskrivelse</translation>
    </message>
</context>
<context>
    <name>PictureTray</name>
    <message>
        <source>Making it smaller: %1</source>
        <comment>picture tray, while a picture is worked on</comment>
        <translation>Gøres mindre: %1</translation>
    </message>
    <message numerus="yes">
        <source>Pictures in this text: %n</source>
        <comment>picture tray, head with the count</comment>
        <translation>
            <numerusform>Billeder i teksten: %n</numerusform>
            <numerusform>Billeder i teksten: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, made smaller from %2</source>
        <comment>size of a picture after (%1) and before (%2)</comment>
        <translation>%1, gjort mindre fra %2</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Small picture</source>
        <comment>field of a form: the chosen picture</comment>
        <translation>Lille billede</translation>
    </message>
    <message>
        <source>Picture from this computer</source>
        <comment>button of a form field</comment>
        <translation>Billede fra denne computer</translation>
    </message>
    <message>
        <source>From the materials</source>
        <comment>button of a form field: a picture of the project</comment>
        <translation>Fra materialerne</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <comment>button of a form field</comment>
        <translation>Fjern billede</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <comment>field of a form: description of a picture</comment>
        <translation>Hvad viser billedet?</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <comment>file dialog, kinds of files: %1 are patterns</comment>
        <translation>Billeder (%1)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <comment>file dialog, title</comment>
        <translation>Vælg et billede</translation>
    </message>
    <message>
        <source>Making it smaller: %1</source>
        <comment>a picture is worked on: %1 is its name</comment>
        <translation>Gøres mindre: %1</translation>
    </message>
    <message>
        <source>Faces and consent</source>
        <comment>picture tray, button: cover faces, say who is in the picture</comment>
        <translation>Ansigter og samtykke</translation>
    </message>
</context>
<context>
    <name>PicturesChoice</name>
    <message>
        <source>Little: texts only</source>
        <comment>how much data: choice</comment>
        <translation>Lidt: kun tekster</translation>
    </message>
    <message>
        <source>A picture comes when you ask for it. Its size and time are shown before.</source>
        <comment>how much data: texts only</comment>
        <translation>Et billede kommer, når du beder om det. Størrelse og tid vises først.</translation>
    </message>
    <message>
        <source>Some: texts and small pictures</source>
        <comment>how much data: choice</comment>
        <translation>Noget: tekster og små billeder</translation>
    </message>
    <message>
        <source>Each small picture costs about 8 kB. Large ones come when you ask.</source>
        <comment>how much data: small pictures</comment>
        <translation>Hvert lille billede koster ca. 8 kB. Store kommer, når du beder om dem.</translation>
    </message>
    <message>
        <source>Enough: texts and pictures</source>
        <comment>how much data: choice</comment>
        <translation>Rigeligt: tekster og billeder</translation>
    </message>
    <message>
        <source>Pictures come in reading size, after all texts.</source>
        <comment>how much data: all pictures</comment>
        <translation>Billeder kommer i læsestørrelse, efter alle tekster.</translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>Pinned</source>
        <comment>head of a group in a list: what stays on top</comment>
        <translation>Fastgjort</translation>
    </message>
    <message>
        <source>No longer on top</source>
        <comment>menu of a text that is pinned</comment>
        <translation>Ikke længere øverst</translation>
    </message>
    <message>
        <source>Pin on top</source>
        <comment>menu of a text: it stays above the others for everybody</comment>
        <translation>Fastgør øverst</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <comment>rooms list: the start page</comment>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Projects</source>
        <comment>rooms list: head of the projects</comment>
        <translation>Projekter</translation>
    </message>
    <message>
        <source>Earlier projects</source>
        <comment>rooms list: fold with archived and left projects</comment>
        <translation>Tidligere projekter</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>rooms list: conversations with other teachers</comment>
        <translation>Beskeder</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>rooms list: what waits, what came back, what was sent</comment>
        <translation>Afsendelse</translation>
    </message>
    <message>
        <source>Came back: %n</source>
        <comment>screen reader: count in the rooms list</comment>
        <translation>Kom retur: %n</translation>
    </message>
    <message>
        <source>Waiting to be sent: %n</source>
        <comment>screen reader: count in the rooms list</comment>
        <translation>Venter på afsendelse: %n</translation>
    </message>
    <message>
        <source>New: %n</source>
        <comment>screen reader: count in the rooms list</comment>
        <translation>Nye: %n</translation>
    </message>
    <message>
        <source>News and ideas</source>
        <comment>rooms list: news, gallery, kits</comment>
        <translation>Nyheder og ideer</translation>
    </message>
    <message>
        <source>Find partners</source>
        <comment>rooms list: search for people</comment>
        <translation>Find partnere</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>rooms list: events, agenda, month</comment>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>New projects</source>
        <comment>rooms list: proposals and invitations</comment>
        <translation>Nye projekter</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>rooms list: groups of teachers</comment>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Learning</source>
        <comment>rooms list: courses and webinars</comment>
        <translation>Læring</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>rooms list: contacts and notices</comment>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Recognition</source>
        <comment>rooms list: labels, applications, certificates</comment>
        <translation>Anerkendelse</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Rooms and projects</source>
        <comment>screen reader: name of the list at the leading edge</comment>
        <translation>Områder og projekter</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Send and get all</source>
        <comment>button: answer to what large files would cost</comment>
        <translation>Send og hent alt</translation>
    </message>
    <message>
        <source>Only the texts</source>
        <comment>button: answer to what large files would cost</comment>
        <translation>Kun teksterne</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>button: answer to what large files would cost: ask again in an hour</comment>
        <translation>Senere</translation>
    </message>
    <message>
        <source>sending {price}</source>
        <comment>part of a plan; price in size and time</comment>
        <translation>sende {price}</translation>
    </message>
    <message>
        <source>getting {price}</source>
        <comment>part of a plan; price in size and time</comment>
        <translation>hente {price}</translation>
    </message>
    <message numerus="yes">
        <source>Texts go now. Large files wait for your answer: %n ({prices}).</source>
        <comment>the plan, before large files go</comment>
        <translation>
            <numerusform>Teksterne går nu. Store filer venter på dit svar: %n ({prices}).</numerusform>
            <numerusform>Teksterne går nu. Store filer venter på dit svar: %n ({prices}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Get everything</source>
        <comment>button: answer to what the rest of a first exchange would cost</comment>
        <translation>Hent alt</translation>
    </message>
    <message>
        <source>The newest is here to be read. Everything else costs {price}.</source>
        <comment>the plan, after the first of a first exchange</comment>
        <translation>Det nyeste er her og kan læses. Alt det øvrige koster {price}.</translation>
    </message>
    <message>
        <source>Your budget has {size} left.</source>
        <comment>the plan: follows the price of everything</comment>
        <translation>Dit budget har {size} tilbage.</translation>
    </message>
</context>
<context>
    <name>PlanButton</name>
    <message>
        <source>Plan something…</source>
        <comment>button below a day of the month: opens a menu</comment>
        <translation>Planlæg noget…</translation>
    </message>
    <message>
        <source>Online meeting: {project}</source>
        <comment>menu: plan a meeting of a project</comment>
        <translation>Onlinemøde: {project}</translation>
    </message>
    <message>
        <source>Event for everybody</source>
        <comment>menu: announce an event on the portal</comment>
        <translation>Begivenhed for alle</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>Done</source>
        <comment>a point of a checklist</comment>
        <translation>Opfyldt</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>a point of a checklist</comment>
        <translation>Mangler</translation>
    </message>
</context>
<context>
    <name>Polls</name>
    <message>
        <source>New poll</source>
        <comment>main button of the polls</comment>
        <translation>Ny afstemning</translation>
    </message>
    <message>
        <source>Polls</source>
        <comment>list, for the screen reader</comment>
        <translation>Afstemninger</translation>
    </message>
    <message>
        <source>Choose a poll on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en afstemning til venstre.</translation>
    </message>
    <message>
        <source>No polls yet. Ask your partners something they can answer with one click.</source>
        <comment>list is empty</comment>
        <translation>Ingen afstemninger endnu. Spørg dine partnere om noget, de kan svare på med ét klik.</translation>
    </message>
    <message>
        <source>Ask the first question</source>
        <comment>list of polls is empty, button</comment>
        <translation>Stil det første spørgsmål</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>head of a group in the list of polls</comment>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>head of a group in the list of polls</comment>
        <translation>Åben</translation>
    </message>
    <message>
        <source>Votes: %n</source>
        <comment>list of polls: a count</comment>
        <translation>Stemmer: %n</translation>
    </message>
    <message>
        <source>You have not voted</source>
        <comment>list of polls</comment>
        <translation>Du har ikke stemt</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>list of polls: %1 is a date, after other words</comment>
        <translation>indtil %1</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>You are no longer a member of this project</source>
        <comment>check before sending</comment>
        <translation>Du er ikke længere medlem af projektet</translation>
    </message>
    <message>
        <source>This project is archived: nothing can be posted</source>
        <comment>check before sending</comment>
        <translation>Projektet er arkiveret: Der kan ikke sendes noget</translation>
    </message>
    <message>
        <source>Your role may not post here</source>
        <comment>check before sending</comment>
        <translation>Din rolle må ikke skrive her</translation>
    </message>
    <message>
        <source>You may write pages here</source>
        <comment>check before sending, all is well</comment>
        <translation>Du må skrive sider her</translation>
    </message>
    <message>
        <source>You may post updates here</source>
        <comment>check before sending, all is well</comment>
        <translation>Du må skrive opslag her</translation>
    </message>
    <message>
        <source>It has a title</source>
        <comment>check before sending, all is well</comment>
        <translation>Der er en titel</translation>
    </message>
    <message>
        <source>A title is missing</source>
        <comment>check before sending</comment>
        <translation>Der mangler en titel</translation>
    </message>
    <message>
        <source>Pictures are below the %1 MB limit</source>
        <comment>check before sending, all is well</comment>
        <translation>Billeder er under grænsen på %1 MB</translation>
    </message>
    <message>
        <source>A picture is above the %1 MB limit</source>
        <comment>check before sending</comment>
        <translation>Et billede er over grænsen på %1 MB</translation>
    </message>
    <message>
        <source>Place and camera data removed</source>
        <comment>check before sending: EXIF data of pictures</comment>
        <translation>Sted og kameradata er fjernet</translation>
    </message>
    <message>
        <source>Every picture has a description</source>
        <comment>check before sending, all is well</comment>
        <translation>Alle billeder har en beskrivelse</translation>
    </message>
    <message>
        <source>Say what each picture shows</source>
        <comment>check before sending: alternative text missing</comment>
        <translation>Skriv, hvad hvert billede viser</translation>
    </message>
    <message>
        <source>Files are below the %1 MB limit</source>
        <comment>check before sending, all is well</comment>
        <translation>Filer er under grænsen på %1 MB</translation>
    </message>
    <message>
        <source>A file is above the %1 MB limit</source>
        <comment>check before sending</comment>
        <translation>En fil er over grænsen på %1 MB</translation>
    </message>
    <message>
        <source>Public: everyone can read it</source>
        <comment>check before sending: readers</comment>
        <translation>Offentligt: Alle kan læse det</translation>
    </message>
    <message>
        <source>The text is too long for the website</source>
        <comment>check before sending</comment>
        <translation>Teksten er for lang til hjemmesiden</translation>
    </message>
    <message>
        <source>The title is too long: %1 of %2 characters</source>
        <comment>check before sending: lengths</comment>
        <translation>Titlen er for lang: %1 af %2 tegn</translation>
    </message>
    <message>
        <source>You are no longer a member of this group</source>
        <comment>check before sending</comment>
        <translation>Du er ikke længere medlem af denne gruppe</translation>
    </message>
    <message>
        <source>This project is closed: nothing can be posted</source>
        <comment>check before sending</comment>
        <translation>Dette projekt er lukket: der kan ikke slås noget op</translation>
    </message>
    <message>
        <source>Your account may not send this</source>
        <comment>check before sending</comment>
        <translation>Din konto må ikke sende dette</translation>
    </message>
    <message>
        <source>You may send this</source>
        <comment>check before sending, all is well</comment>
        <translation>Du må sende dette</translation>
    </message>
    <message>
        <source>A paragraph is too long for the website: %1 of %2 characters</source>
        <comment>check before sending</comment>
        <translation>Et afsnit er for langt til hjemmesiden: %1 af %2 tegn</translation>
    </message>
    <message>
        <source>A picture is being made ready</source>
        <comment>check before sending: in a moment it can go</comment>
        <translation>Et billede gøres klar</translation>
    </message>
    <message>
        <source>Your role may not change what others wrote</source>
        <comment>check before sending</comment>
        <translation>Din rolle må ikke ændre, hvad andre har skrevet</translation>
    </message>
    <message>
        <source>Only the members can read it</source>
        <comment>check before sending: readers</comment>
        <translation>Kun medlemmerne kan læse med</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What was found</source>
        <comment>reading pane beside the hits of a search</comment>
        <translation>Søgeresultater</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>My profile</source>
        <comment>tab of the room Me and my school</comment>
        <translation>Min profil</translation>
    </message>
    <message>
        <source>You have no profile yet. Others find you by it.</source>
        <comment>own profile is missing</comment>
        <translation>Du har ingen profil endnu. Andre finder dig ved den.</translation>
    </message>
    <message>
        <source>Write my profile</source>
        <comment>button: own profile is missing</comment>
        <translation>Skriv min profil</translation>
    </message>
    <message>
        <source>Edit my profile</source>
        <comment>button below the own profile</comment>
        <translation>Rediger min profil</translation>
    </message>
    <message>
        <source>Others see that you are ready for a project.</source>
        <comment>bar over the own profile</comment>
        <translation>Andre ser, at du er klar til et projekt.</translation>
    </message>
    <message>
        <source>Others see that you are not looking for a project.</source>
        <comment>bar over the own profile</comment>
        <translation>Andre ser, at du ikke leder efter et projekt.</translation>
    </message>
    <message>
        <source>School</source>
        <comment>fact about a teacher</comment>
        <translation>Skole</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>fact about a teacher or school</comment>
        <translation>By</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>fact about a teacher or school</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact about a teacher</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a teacher</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Age of the pupils</source>
        <comment>fact about a teacher</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Membership</source>
        <comment>tab of the room Me and my school</comment>
        <translation>Medlemskab</translation>
    </message>
    <message>
        <source>You have not applied for membership from here.</source>
        <comment>no application is here</comment>
        <translation>Du har ikke ansøgt om medlemskab herfra.</translation>
    </message>
    <message>
        <source>Apply for membership</source>
        <comment>button: no application is here</comment>
        <translation>Ansøg om medlemskab</translation>
    </message>
    <message>
        <source>Application for membership</source>
        <comment>title of the own application</comment>
        <translation>Ansøgning om medlemskab</translation>
    </message>
    <message>
        <source>You are a member. Your support organisation has checked you and your school.</source>
        <comment>bar</comment>
        <translation>Du er medlem. Din støtteorganisation har godkendt dig og din skole.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <comment>button below an application</comment>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Apply again</source>
        <comment>button below a refused application</comment>
        <translation>Ansøg igen</translation>
    </message>
    <message>
        <source>Who answers</source>
        <comment>button: to the addresses of the support organisations</comment>
        <translation>Hvem svarer</translation>
    </message>
    <message>
        <source>Position</source>
        <comment>fact about a teacher</comment>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Me and my school</source>
        <comment>title of the room</comment>
        <translation>Mig og min skole</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Me and my school</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Mig og min skole</translation>
    </message>
    <message>
        <source>My school</source>
        <comment>tab of the room Me and my school</comment>
        <translation>Min skole</translation>
    </message>
    <message>
        <source>Your school is not here yet.</source>
        <comment>own school is missing</comment>
        <translation>Din skole er her ikke endnu.</translation>
    </message>
    <message>
        <source>Write about my school</source>
        <comment>button: own school is missing</comment>
        <translation>Skriv om min skole</translation>
    </message>
    <message>
        <source>Edit my school</source>
        <comment>button below the own school</comment>
        <translation>Rediger min skole</translation>
    </message>
    <message>
        <source>Label for the school</source>
        <comment>button below the own school</comment>
        <translation>Mærke til skolen</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>fact about a school</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>fact about a school</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>fact about a school</comment>
        <translation>Hjemmeside</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>fact about a school</comment>
        <translation>Mærker</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Your profile on this computer</source>
        <comment>settings: head of a card</comment>
        <translation>Din profil på denne computer</translation>
    </message>
    <message>
        <source>Your name</source>
        <comment>settings: field, name of the profile</comment>
        <translation>Dit navn</translation>
    </message>
    <message>
        <source>New password for this computer</source>
        <comment>settings: field</comment>
        <translation>Ny adgangskode til denne computer</translation>
    </message>
    <message>
        <source>The same password again</source>
        <comment>settings: field</comment>
        <translation>Den samme adgangskode igen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <comment>settings: button</comment>
        <translation>Skift adgangskode</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <comment>settings: button; the old key no longer opens the profile</comment>
        <translation>Lav en ny gendannelsesnøgle</translation>
    </message>
    <message>
        <source>This is too short: at least %1 characters.</source>
        <comment>settings: password too short</comment>
        <translation>For kort: mindst %1 tegn.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <comment>settings: password typed differently</comment>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <comment>settings: outcome</comment>
        <translation>Adgangskoden er skiftet.</translation>
    </message>
</context>
<context>
    <name>ProjectView</name>
    <message>
        <source>Write update</source>
        <comment>main button of the updates</comment>
        <translation>Skriv opslag</translation>
    </message>
    <message>
        <source>Write page</source>
        <comment>main button of the pages</comment>
        <translation>Skriv side</translation>
    </message>
    <message>
        <source>Add material</source>
        <comment>main button of the materials</comment>
        <translation>Tilføj materiale</translation>
    </message>
    <message>
        <source>Save as</source>
        <comment>file dialog, title</comment>
        <translation>Gem som</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>“%1” will not become a project. The founder is told.</source>
        <comment>question: %1 is a title</comment>
        <translation>“%1” bliver ikke til et projekt. Stifteren får besked.</translation>
    </message>
    <message>
        <source>Say no to this project?</source>
        <comment>title of a question</comment>
        <translation>Sige nej til dette projekt?</translation>
    </message>
    <message>
        <source>Say no</source>
        <comment>button of a question</comment>
        <translation>Sig nej</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <comment>field of a question: reason of a no</comment>
        <translation>Hvorfor, hvis du vil</translation>
    </message>
    <message>
        <source>Close “%1”?</source>
        <comment>title of a question: %1 is a title</comment>
        <translation>Luk “%1”?</translation>
    </message>
    <message>
        <source>Close it</source>
        <comment>button of a question</comment>
        <translation>Luk det</translation>
    </message>
    <message>
        <source>Begin a new project from this one</source>
        <comment>button: a new proposal with the same fields</comment>
        <translation>Begynd et nyt projekt ud fra dette</translation>
    </message>
    <message>
        <source>Invitations</source>
        <comment>tab of the room New projects: to this teacher</comment>
        <translation>Invitationer</translation>
    </message>
    <message>
        <source>Invitations</source>
        <comment>list, for the screen reader</comment>
        <translation>Invitationer</translation>
    </message>
    <message>
        <source>Choose an invitation on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en invitation til venstre.</translation>
    </message>
    <message>
        <source>Nobody has invited you at the moment.</source>
        <comment>list of invitations is empty</comment>
        <translation>Ingen har inviteret dig lige nu.</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <comment>head of a group in a list</comment>
        <translation>Venter på dit svar</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>head of a group of invitations</comment>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Into a group</source>
        <comment>invitation: where to</comment>
        <translation>Til en gruppe</translation>
    </message>
    <message>
        <source>Into a project</source>
        <comment>invitation: where to</comment>
        <translation>Til et projekt</translation>
    </message>
    <message>
        <source>You said yes.</source>
        <comment>bar over an invitation</comment>
        <translation>Du sagde ja.</translation>
    </message>
    <message>
        <source>You said no.</source>
        <comment>bar over an invitation</comment>
        <translation>Du sagde nej.</translation>
    </message>
    <message>
        <source>%1 waits for your answer.</source>
        <comment>bar over an invitation: %1 is a name</comment>
        <translation>%1 venter på dit svar.</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>fact about an invitation</comment>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>As</source>
        <comment>fact about an invitation: the role</comment>
        <translation>Som</translation>
    </message>
    <message>
        <source>Take part</source>
        <comment>button: accept an invitation</comment>
        <translation>Deltag</translation>
    </message>
    <message>
        <source>Say no</source>
        <comment>button: refuse an invitation</comment>
        <translation>Sig nej</translation>
    </message>
    <message>
        <source>Open it</source>
        <comment>button: go to what one was invited to</comment>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Proposals</source>
        <comment>tab of the room New projects</comment>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>New project</source>
        <comment>main button of proposals</comment>
        <translation>Nyt projekt</translation>
    </message>
    <message>
        <source>Proposals</source>
        <comment>list, for the screen reader</comment>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Choose a proposal on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et forslag til venstre.</translation>
    </message>
    <message>
        <source>No proposals yet. A project begins with one, and with a partner.</source>
        <comment>list is empty</comment>
        <translation>Ingen forslag endnu. Et projekt begynder med et forslag og en partner.</translation>
    </message>
    <message>
        <source>Write a proposal</source>
        <comment>list is empty, button</comment>
        <translation>Skriv et forslag</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <comment>head of a group of proposals</comment>
        <translation>Ufærdigt</translation>
    </message>
    <message>
        <source>On the way</source>
        <comment>head of a group of proposals: others have to agree</comment>
        <translation>På vej</translation>
    </message>
    <message>
        <source>Became a project</source>
        <comment>head of a group of proposals</comment>
        <translation>Blev til et projekt</translation>
    </message>
    <message>
        <source>Closed or refused</source>
        <comment>head of a group of proposals</comment>
        <translation>Lukket eller afslået</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>below a proposal: the partner</comment>
        <translation>med %1</translation>
    </message>
    <message>
        <source>Aims</source>
        <comment>head of a part of a proposal</comment>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Work process</source>
        <comment>head of a part of a proposal</comment>
        <translation>Arbejdsproces</translation>
    </message>
    <message>
        <source>Expected results</source>
        <comment>head of a part of a proposal</comment>
        <translation>Forventede resultater</translation>
    </message>
    <message>
        <source>Found it together</source>
        <comment>button: agree to be the co-founder</comment>
        <translation>Stift det sammen</translation>
    </message>
    <message>
        <source>Say no…</source>
        <comment>button: do not be the co-founder</comment>
        <translation>Sig nej…</translation>
    </message>
    <message>
        <source>Finish it</source>
        <comment>button: go on with an unfinished proposal</comment>
        <translation>Gør det færdigt</translation>
    </message>
    <message>
        <source>Open the project</source>
        <comment>button: go to the TwinSpace of a proposal</comment>
        <translation>Åbn projektet</translation>
    </message>
    <message>
        <source>Nobody has to agree any more. Your partner is told.</source>
        <comment>question: close a proposal</comment>
        <translation>Ingen skal længere sige ja. Din partner får besked.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <comment>button: close a proposal that others have not agreed to yet</comment>
        <translation>Træk tilbage…</translation>
    </message>
    <message>
        <source>Co-founder</source>
        <comment>fact about a proposal</comment>
        <translation>Medstifter</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>fact about a proposal: how many</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Pupils’ age</source>
        <comment>fact about a proposal</comment>
        <translation>Elevernes alder</translation>
    </message>
    <message>
        <source>Languages</source>
        <comment>fact about a proposal</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>fact about a proposal</comment>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Vocational subjects</source>
        <comment>fact about a proposal</comment>
        <translation>Erhvervsfag</translation>
    </message>
    <message>
        <source>Key competences</source>
        <comment>fact about a proposal</comment>
        <translation>Nøglekompetencer</translation>
    </message>
    <message>
        <source>Tools</source>
        <comment>fact about a proposal</comment>
        <translation>Værktøjer</translation>
    </message>
    <message>
        <source>Project kit</source>
        <comment>fact about a proposal</comment>
        <translation>Projektpakke</translation>
    </message>
    <message>
        <source>New projects</source>
        <comment>title of the room</comment>
        <translation>Nye projekter</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of New projects</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Nye projekter</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>step of a proposal</comment>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>step of a proposal: this is waited for</comment>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>step of a proposal</comment>
        <translation>Senere</translation>
    </message>
    <message>
        <source>No</source>
        <comment>step of a proposal: refused</comment>
        <translation>Nej</translation>
    </message>
    <message>
        <source>You write the form and send it</source>
        <comment>step of a proposal</comment>
        <translation>Du skriver formularen og sender den</translation>
    </message>
    <message>
        <source>%1 writes the form and sends it</source>
        <comment>step of a proposal: %1 is a name</comment>
        <translation>%1 skriver formularen og sender den</translation>
    </message>
    <message>
        <source>%1 agrees</source>
        <comment>step of a proposal: %1 is the name of the partner</comment>
        <translation>%1 siger ja</translation>
    </message>
    <message>
        <source>You agree</source>
        <comment>step of a proposal</comment>
        <translation>Du siger ja</translation>
    </message>
    <message>
        <source>The support organisation of %1 agrees</source>
        <comment>step of a proposal: %1 is a country</comment>
        <translation>Støtteorganisationen siger ja: %1</translation>
    </message>
    <message>
        <source>The project gets its TwinSpace</source>
        <comment>step of a proposal</comment>
        <translation>Projektet får sit TwinSpace</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <comment>state of a proposal</comment>
        <translation>Ufærdigt</translation>
    </message>
    <message>
        <source>With the partner</source>
        <comment>state of a proposal</comment>
        <translation>Hos partneren</translation>
    </message>
    <message>
        <source>With the support organisations</source>
        <comment>state of a proposal</comment>
        <translation>Hos støtteorganisationerne</translation>
    </message>
    <message>
        <source>The project runs</source>
        <comment>state of a proposal</comment>
        <translation>Projektet er i gang</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a proposal</comment>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>state of a proposal</comment>
        <translation>Afslået</translation>
    </message>
    <message>
        <source>It is your turn: %1 asks you to found this project together.</source>
        <comment>%1 is a name</comment>
        <translation>Det er din tur: %1 spørger, om I skal stifte projektet sammen.</translation>
    </message>
    <message>
        <source>%1 has to agree. You can still change it.</source>
        <comment>who must act next; %1 is a name</comment>
        <translation>%1 skal sige ja. Du kan stadig ændre det.</translation>
    </message>
    <message>
        <source>The support organisations of both countries have to agree.</source>
        <comment>who must act next</comment>
        <translation>Begge landes støtteorganisationer skal sige ja.</translation>
    </message>
    <message>
        <source>Has to agree: the support organisation of %1.</source>
        <comment>who must act next; %1 is countries</comment>
        <translation>Skal sige ja: støtteorganisationen, %1.</translation>
    </message>
    <message>
        <source>Everybody has agreed. The project has its TwinSpace.</source>
        <comment>what became of it</comment>
        <translation>Alle har sagt ja. Projektet har sit TwinSpace.</translation>
    </message>
    <message>
        <source>It was refused. You can begin a new one from it.</source>
        <comment>what became of it</comment>
        <translation>Det blev afslået. Du kan begynde et nyt ud fra det.</translation>
    </message>
    <message>
        <source>It is closed. You can begin a new one from it.</source>
        <comment>what became of it</comment>
        <translation>Det er lukket. Du kan begynde et nyt ud fra det.</translation>
    </message>
    <message>
        <source>You have to finish it and send it to your partner.</source>
        <comment>who must act next</comment>
        <translation>Du skal gøre det færdigt og sende det til din partner.</translation>
    </message>
    <message>
        <source>Close the project…</source>
        <comment>menu of a project&apos;s description</comment>
        <translation>Luk projektet…</translation>
    </message>
    <message>
        <source>It ends for all partners. Everybody can still read it, nobody can write in it any more.</source>
        <comment>question: close a project</comment>
        <translation>Det slutter for alle partnere. Alle kan stadig læse det, ingen kan skrive i det mere.</translation>
    </message>
    <message>
        <source>New project</source>
        <comment>title of a small window</comment>
        <translation>Nyt projekt</translation>
    </message>
    <message>
        <source>One of your projects</source>
        <comment>head of a group: what a new project begins with</comment>
        <translation>Et af dine projekter</translation>
    </message>
    <message>
        <source>One of your proposals</source>
        <comment>head of a group: what a new project begins with</comment>
        <translation>Et af dine forslag</translation>
    </message>
    <message>
        <source>A project kit</source>
        <comment>head of a group: what a new project begins with</comment>
        <translation>Et projektkit</translation>
    </message>
</context>
<context>
    <name>PublicQuestion</name>
    <message>
        <source>This is public</source>
        <comment>question before pictures go out, window title</comment>
        <translation>Dette er offentligt</translation>
    </message>
    <message>
        <source>Everyone on the internet will see the pictures. Can pupils be recognised?</source>
        <comment>question before pictures go out</comment>
        <translation>Alle på internettet vil kunne se billederne. Kan elever genkendes?</translation>
    </message>
    <message>
        <source>Nobody: send</source>
        <comment>question before pictures go out: no pupil can be recognised</comment>
        <translation>Ingen: send</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <comment>question before pictures go out</comment>
        <translation>Se på billederne</translation>
    </message>
    <message>
        <source>Only for members: send</source>
        <comment>question before pictures go out: the readers are changed</comment>
        <translation>Kun for medlemmer: send</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>question before pictures go out: nothing is sent</comment>
        <translation>Tilbage</translation>
    </message>
</context>
<context>
    <name>PupilList</name>
    <message>
        <source>The name is missing</source>
        <comment>fault in a line of a class list</comment>
        <translation>Navnet mangler</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <comment>fault in a line of a class list</comment>
        <translation>Navnet er for langt</translation>
    </message>
    <message>
        <source>The name has signs that cannot be shown</source>
        <comment>fault in a line of a class list</comment>
        <translation>Navnet har tegn, der ikke kan vises</translation>
    </message>
    <message>
        <source>User name: only small letters, digits, dot and dash</source>
        <comment>fault in a line of a class list</comment>
        <translation>Brugernavn: kun små bogstaver, cifre, punktum og bindestreg</translation>
    </message>
    <message>
        <source>The user name is too long</source>
        <comment>fault in a line of a class list</comment>
        <translation>Brugernavnet er for langt</translation>
    </message>
    <message>
        <source>The user name stands further up already</source>
        <comment>fault in a line of a class list</comment>
        <translation>Brugernavnet står allerede længere oppe</translation>
    </message>
    <message>
        <source>Another pupil has this user name</source>
        <comment>fault in a line of a class list</comment>
        <translation>En anden elev har dette brugernavn</translation>
    </message>
</context>
<context>
    <name>PupilListDialog</name>
    <message>
        <source>Pupils from a list</source>
        <comment>window: a class list becomes pupils</comment>
        <translation>Elever fra en liste</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <comment>window Pupils from a list: button</comment>
        <translation>Vælg en fil…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <comment>window Pupils from a list: button</comment>
        <translation>Indsæt en tabel</translation>
    </message>
    <message>
        <source>Letters of the file</source>
        <comment>window Pupils from a list: choice of an encoding</comment>
        <translation>Filens bogstaver</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a window</comment>
        <translation>Luk</translation>
    </message>
    <message numerus="yes">
        <source>One pupil a line: the first name is enough. User names are made where none are given. At most %n lines.</source>
        <comment>window Pupils from a list</comment>
        <translation>
            <numerusform>Én elev pr. linje: fornavnet er nok. Hvor brugernavnet mangler, laves der et. Højst %n linje.</numerusform>
            <numerusform>Én elev pr. linje: fornavnet er nok. Hvor brugernavnet mangler, laves der et. Højst %n linjer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pupils of the list</source>
        <comment>table, for the screen reader</comment>
        <translation>Listens elever</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>head of a column: the number of a line</comment>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Name that others see</source>
        <comment>head of a column</comment>
        <translation>Navn, som andre ser</translation>
    </message>
    <message>
        <source>User name</source>
        <comment>head of a column</comment>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <comment>head of a column</comment>
        <translation>Hvad der er galt</translation>
    </message>
    <message>
        <source>All languages (UTF-8)</source>
        <comment>letters of a file</comment>
        <translation>Alle sprog (UTF-8)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Tyrkisk (Windows)</translation>
    </message>
    <message>
        <source>Western Europe (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Vesteuropa (Windows)</translation>
    </message>
    <message>
        <source>Central Europe (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Centraleuropa (Windows)</translation>
    </message>
    <message>
        <source>Baltic (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Baltisk (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Kyrillisk (Windows)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <comment>letters of a file</comment>
        <translation>Græsk (Windows)</translation>
    </message>
    <message>
        <source>Letters: found out</source>
        <comment>letters of a file: guessed by TwinDesk</comment>
        <translation>Bogstaver: findes selv</translation>
    </message>
    <message>
        <source>Choose a class list</source>
        <comment>title of the file dialog</comment>
        <translation>Vælg en klasseliste</translation>
    </message>
    <message numerus="yes">
        <source>Added: %n. They go out by themselves as soon as there is a line.</source>
        <comment>pupils of a list</comment>
        <translation>
            <numerusform>Tilføjet: %n. Den sendes af sig selv, så snart der er forbindelse.</numerusform>
            <numerusform>Tilføjet: %n. De sendes af sig selv, så snart der er forbindelse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add pupils: %n</source>
        <comment>main button: so many of a list</comment>
        <translation>
            <numerusform>Tilføj elever: %n</numerusform>
            <numerusform>Tilføj elever: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no names in it.</source>
        <comment>a class list was read</comment>
        <translation>Der er ingen navne i den.</translation>
    </message>
    <message>
        <source>Nothing is added yet.</source>
        <comment>a class list was read</comment>
        <translation>Intet er tilføjet endnu.</translation>
    </message>
    <message numerus="yes">
        <source>Lines with a fault, left out: %n.</source>
        <comment>a class list was read</comment>
        <translation>
            <numerusform>Linjer med fejl, udeladt: %n.</numerusform>
            <numerusform>Linjer med fejl, udeladt: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: the last lines are left out (%n).</source>
        <comment>a class list was read</comment>
        <translation>
            <numerusform>For lang: de sidste linjer er udeladt (%n).</numerusform>
            <numerusform>For lang: de sidste linjer er udeladt (%n).</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</source>
        <comment>file dialog: which files</comment>
        <translation>Tabeller (*.csv *.tsv *.txt *.xlsx *.xls *.ods)</translation>
    </message>
</context>
<context>
    <name>Pupils</name>
    <message>
        <source>Add pupil</source>
        <comment>main button of the list of pupils</comment>
        <translation>Tilføj elev</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>list, for the screen reader</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Choose a pupil on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en elev til venstre.</translation>
    </message>
    <message>
        <source>No pupils yet. They sign in with a name that you make.</source>
        <comment>list of pupils is empty</comment>
        <translation>Ingen elever endnu. De logger ind med et navn, du laver.</translation>
    </message>
    <message>
        <source>Add the first pupil</source>
        <comment>list of pupils is empty, button</comment>
        <translation>Tilføj den første elev</translation>
    </message>
    <message>
        <source>Posts on the walls</source>
        <comment>list, for the screen reader</comment>
        <translation>Opslag på væggene</translation>
    </message>
    <message>
        <source>Choose a post on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et opslag til venstre.</translation>
    </message>
    <message>
        <source>No pupil has written on a wall yet.</source>
        <comment>list of posts on the walls is empty</comment>
        <translation>Ingen elev har skrevet på en væg endnu.</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <comment>fact about a pupil</comment>
        <translation>Logger ind som</translation>
    </message>
    <message>
        <source>Posts on the wall</source>
        <comment>fact about a pupil: how many</comment>
        <translation>Opslag på væggen</translation>
    </message>
    <message>
        <source>Pupils have no account of their own on the website: only this project knows them.</source>
        <comment>bar below a pupil</comment>
        <translation>Elever har ingen egen konto på webstedet: kun dette projekt kender dem.</translation>
    </message>
    <message>
        <source>Answers: %n</source>
        <comment>list of posts on the walls: a count</comment>
        <translation>Svar: %n</translation>
    </message>
    <message>
        <source>A pupil who left</source>
        <comment>head of posts on a wall: the pupil is not known here</comment>
        <translation>En elev, der er rejst</translation>
    </message>
</context>
<context>
    <name>PupilsTab</name>
    <message>
        <source>From a list…</source>
        <comment>below the list of pupils, button: a class list becomes pupils</comment>
        <translation>Fra en liste…</translation>
    </message>
    <message>
        <source>New passwords…</source>
        <comment>below the list of pupils, button</comment>
        <translation>Nye adgangskoder…</translation>
    </message>
    <message>
        <source>All consents…</source>
        <comment>below the list of pupils, button: who may be shown in pictures</comment>
        <translation>Alle samtykker…</translation>
    </message>
</context>
<context>
    <name>PurseChoices</name>
    <message>
        <source>For a month</source>
        <comment>label of a drop-down: data budget</comment>
        <translation>For en måned</translation>
    </message>
    <message>
        <source>For a day</source>
        <comment>label of a drop-down: data budget</comment>
        <translation>For en dag</translation>
    </message>
    <message>
        <source>Ask me before files cost</source>
        <comment>label of a drop-down: followed by an amount of data</comment>
        <translation>Spørg mig, før filer koster</translation>
    </message>
</context>
<context>
    <name>PurseMeters</name>
    <message>
        <source>Today</source>
        <comment>data used: row</comment>
        <translation>I dag</translation>
    </message>
    <message>
        <source>This month</source>
        <comment>data used: row</comment>
        <translation>Denne måned</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gendan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;lip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Marker alt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anvend</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Venstre pil</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Højre pil</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pil op</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pil ned</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gendan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;lip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopier link&amp;adresse</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Indsæt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Marker alt</translation>
    </message>
</context>
<context>
    <name>ReadersBar</name>
    <message>
        <source>Change readers</source>
        <comment>editor, button with a menu of who can read</comment>
        <translation>Skift læsere</translation>
    </message>
    <message>
        <source>Everyone on the internet</source>
        <comment>menu of who can read</comment>
        <translation>Alle på internettet</translation>
    </message>
    <message>
        <source>Members of this project</source>
        <comment>menu of who can read</comment>
        <translation>Medlemmer af projektet</translation>
    </message>
    <message>
        <source>Teachers of this project</source>
        <comment>menu of who can read</comment>
        <translation>Lærere i projektet</translation>
    </message>
    <message>
        <source>Nobody yet: a page in progress</source>
        <comment>menu of who can read: the page is a draft</comment>
        <translation>Ingen endnu: en side under arbejde</translation>
    </message>
    <message>
        <source>Everyone on the internet can read this page.</source>
        <comment>bar above the editor</comment>
        <translation>Alle på internettet kan læse denne side.</translation>
    </message>
    <message>
        <source>Everyone on the internet can read this update.</source>
        <comment>bar above the editor</comment>
        <translation>Alle på internettet kan læse dette opslag.</translation>
    </message>
    <message>
        <source>Only the teachers of this project can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Kun lærerne i projektet kan læse med.</translation>
    </message>
    <message>
        <source>The page is in progress: only its authors can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Siden er under arbejde: Kun forfatterne kan læse den.</translation>
    </message>
    <message>
        <source>Only the members of this project can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Kun projektets medlemmer kan læse med.</translation>
    </message>
    <message>
        <source>Its author decides that.</source>
        <comment>bar above the editor, after who can read it: you may not change the readers</comment>
        <translation>Det bestemmer forfatteren.</translation>
    </message>
    <message>
        <source>Readers and editors</source>
        <comment>editor of a page, button with a menu of who can read it and who may change it</comment>
        <translation>Læsere og redaktører</translation>
    </message>
    <message>
        <source>Who may change it</source>
        <comment>menu of a page, head of two choices</comment>
        <translation>Hvem må ændre den</translation>
    </message>
    <message>
        <source>Everyone who may write pages here</source>
        <comment>menu of a page: who may change it</comment>
        <translation>Alle, der må skrive sider her</translation>
    </message>
    <message>
        <source>Others may not change it.</source>
        <comment>bar above the editor of a page, after who can read it</comment>
        <translation>Andre må ikke ændre den.</translation>
    </message>
    <message>
        <source>Only its author, and who administers here</source>
        <comment>menu of a page: who may change it</comment>
        <translation>Kun forfatteren og den, der administrerer her</translation>
    </message>
    <message>
        <source>Members of this group</source>
        <comment>menu of who can read</comment>
        <translation>Medlemmer af gruppen</translation>
    </message>
    <message>
        <source>Teachers of this group</source>
        <comment>menu of who can read</comment>
        <translation>Lærere i gruppen</translation>
    </message>
    <message>
        <source>Only the teachers of this group can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Kun gruppens lærere kan læse med.</translation>
    </message>
    <message>
        <source>Only the members of this group can read it.</source>
        <comment>bar above the editor</comment>
        <translation>Kun gruppens medlemmer kan læse med.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Reading pane</source>
        <comment>screen reader: the side of a room on which one record is read</comment>
        <translation>Læserude</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>Certificates</source>
        <comment>tab of the room Recognition</comment>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>Certificates</source>
        <comment>list, for the screen reader</comment>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>Choose a certificate on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et certifikat til venstre.</translation>
    </message>
    <message>
        <source>No certificates yet.</source>
        <comment>list of certificates is empty</comment>
        <translation>Ingen certifikater endnu.</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>fact about a certificate</comment>
        <translation>Mærke</translation>
    </message>
    <message>
        <source>Awarded</source>
        <comment>fact about a certificate: when</comment>
        <translation>Tildelt</translation>
    </message>
    <message>
        <source>On the web</source>
        <comment>fact about a certificate: its address</comment>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>Open it to print</source>
        <comment>button below a certificate: opens the browser</comment>
        <translation>Åbn det for at udskrive</translation>
    </message>
    <message>
        <source>One country only: national projects get no label</source>
        <comment>a project and the label</comment>
        <translation>Kun ét land: nationale projekter får intet mærke</translation>
    </message>
    <message>
        <source>You can apply</source>
        <comment>a project and the label</comment>
        <translation>Du kan ansøge</translation>
    </message>
    <message>
        <source>Quality Label</source>
        <comment>tab of the room Recognition: applications</comment>
        <translation>Kvalitetsmærke</translation>
    </message>
    <message>
        <source>Apply for the Quality Label</source>
        <comment>main button of applications</comment>
        <translation>Ansøg om kvalitetsmærket</translation>
    </message>
    <message>
        <source>Quality Label</source>
        <comment>list of applications, for the screen reader</comment>
        <translation>Kvalitetsmærke</translation>
    </message>
    <message>
        <source>Choose an application on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg en ansøgning til venstre.</translation>
    </message>
    <message>
        <source>No applications yet.</source>
        <comment>list of applications is empty</comment>
        <translation>Ingen ansøgninger endnu.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <comment>list of applications is empty, button</comment>
        <translation>Skriv den første</translation>
    </message>
    <message>
        <source>Criteria written: %1 of %2</source>
        <comment>below an application: two counts</comment>
        <translation>Skrevne kriterier: %1 af %2</translation>
    </message>
    <message>
        <source>The five criteria</source>
        <comment>head of an application&apos;s texts</comment>
        <translation>De fem kriterier</translation>
    </message>
    <message>
        <source>Still to write.</source>
        <comment>a criterion without a text</comment>
        <translation>Mangler at blive skrevet.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <comment>button below an application</comment>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Apply again with these texts</source>
        <comment>button below a refused application</comment>
        <translation>Ansøg igen med disse tekster</translation>
    </message>
    <message>
        <source>Use as evidence</source>
        <comment>menu of a post, page or file: for the Quality Label</comment>
        <translation>Brug som dokumentation</translation>
    </message>
    <message>
        <source>Added to the application for the Quality Label.</source>
        <comment>notice after one click</comment>
        <translation>Føjet til ansøgningen om kvalitetsmærket.</translation>
    </message>
    <message>
        <source>Recognition</source>
        <comment>title of the room</comment>
        <translation>Anerkendelse</translation>
    </message>
    <message>
        <source>Search here</source>
        <comment>search field of the room</comment>
        <translation>Søg her</translation>
    </message>
    <message>
        <source>Parts of Recognition</source>
        <comment>tabs below the title, for the screen reader</comment>
        <translation>Dele af Anerkendelse</translation>
    </message>
    <message>
        <source>Labels and prizes</source>
        <comment>tab of the room Recognition</comment>
        <translation>Mærker og priser</translation>
    </message>
    <message>
        <source>Labels and prizes</source>
        <comment>list, for the screen reader</comment>
        <translation>Mærker og priser</translation>
    </message>
    <message>
        <source>Choose a label or prize on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et mærke eller en pris til venstre.</translation>
    </message>
    <message>
        <source>Nothing here yet. It comes when you get news.</source>
        <comment>list of labels is empty</comment>
        <translation>Intet her endnu. Det kommer, når du henter nyt.</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <comment>deadline: %1 is a day</comment>
        <translation>%1 (overskredet)</translation>
    </message>
    <message>
        <source>Days left: %n</source>
        <comment>deadline: count of days</comment>
        <translation>Dage tilbage: %n</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <comment>head of the criteria of a label</comment>
        <translation>Hvad det kræver</translation>
    </message>
    <message>
        <source>Days left in %1: </source>
        <comment>bar over a label: %1 is a country, a count follows</comment>
        <translation>Dage tilbage, %1: </translation>
    </message>
    <message>
        <source>Deadline in %1</source>
        <comment>fact about a label: %1 is a country</comment>
        <translation>Frist, %1</translation>
    </message>
    <message>
        <source>None is known</source>
        <comment>a label has no deadline in this country</comment>
        <translation>Ingen kendes</translation>
    </message>
    <message>
        <source>Where you are</source>
        <comment>fact about a label: own status</comment>
        <translation>Hvor du er</translation>
    </message>
    <message>
        <source>Open your application</source>
        <comment>button below a label</comment>
        <translation>Åbn din ansøgning</translation>
    </message>
    <message>
        <source>Apply for your school</source>
        <comment>button below the label for schools</comment>
        <translation>Ansøg for din skole</translation>
    </message>
    <message>
        <source>School label</source>
        <comment>tab of the room Recognition: applications</comment>
        <translation>Skolemærke</translation>
    </message>
    <message>
        <source>Apply for your school</source>
        <comment>main button</comment>
        <translation>Ansøg for din skole</translation>
    </message>
    <message>
        <source>School label</source>
        <comment>list of applications, for the screen reader</comment>
        <translation>Skolemærke</translation>
    </message>
    <message>
        <source>Your school has not applied from here yet.</source>
        <comment>list of applications is empty</comment>
        <translation>Din skole har ikke ansøgt herfra endnu.</translation>
    </message>
    <message>
        <source>Apply for your school</source>
        <comment>list is empty, button</comment>
        <translation>Ansøg for din skole</translation>
    </message>
    <message>
        <source>eTwinning School label %1</source>
        <comment>title of an application: %1 is a year</comment>
        <translation>eTwinning-skolemærke %1</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2</source>
        <comment>below an application: two counts</comment>
        <translation>Afkrydset: %1 af %2</translation>
    </message>
    <message>
        <source>Your school</source>
        <comment>head of a checklist</comment>
        <translation>Din skole</translation>
    </message>
    <message>
        <source>Declaration</source>
        <comment>head of an application&apos;s text</comment>
        <translation>Erklæring</translation>
    </message>
    <message>
        <source>A project that is not on this computer</source>
        <comment>title of an application</comment>
        <translation>Et projekt, der ikke er på denne computer</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <comment>state of an application</comment>
        <translation>Ufærdig</translation>
    </message>
    <message>
        <source>With the support organisation</source>
        <comment>state of an application</comment>
        <translation>Hos støtteorganisationen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>state of an application</comment>
        <translation>Godkendt</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>state of an application</comment>
        <translation>Afslået</translation>
    </message>
    <message>
        <source>The support organisation of your country answers.</source>
        <comment>who must act next</comment>
        <translation>Dit lands støtteorganisation svarer.</translation>
    </message>
    <message>
        <source>Accepted. %1</source>
        <comment>bar over an application: %1 is a date and time</comment>
        <translation>Godkendt. %1</translation>
    </message>
    <message>
        <source>Refused. You can improve it and apply again.</source>
        <comment>bar over an application</comment>
        <translation>Afslået. Du kan forbedre den og ansøge igen.</translation>
    </message>
    <message>
        <source>Not handed in yet. Take your time: nothing expires.</source>
        <comment>bar over an application</comment>
        <translation>Ikke afleveret endnu. Tag dig god tid: intet udløber.</translation>
    </message>
    <message>
        <source>Being written</source>
        <comment>head of a group of applications</comment>
        <translation>Under arbejde</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <comment>head of a group of applications</comment>
        <translation>Venter på svar</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>head of a group of applications</comment>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>You have it: %n</source>
        <comment>a label: count of certificates</comment>
        <translation>Du har det: %n</translation>
    </message>
    <message>
        <source>Printing needs a line; there is none just now.</source>
        <comment>bar over a certificate</comment>
        <translation>Udskrivning kræver forbindelse; der er ingen lige nu.</translation>
    </message>
    <message>
        <source>Added to the application for the Quality Label. This is sent first, then the application.</source>
        <comment>notice after one click</comment>
        <translation>Lagt til ansøgningen om kvalitetsmærket. Dette sendes først, derefter ansøgningen.</translation>
    </message>
    <message>
        <source>came back: send it first</source>
        <comment>menu, after Use as evidence: why it cannot be chosen</comment>
        <translation>kom retur: send det først</translation>
    </message>
    <message>
        <source>You do not have it yet</source>
        <comment>fact about a label: own status, nothing begun</comment>
        <translation>Du har det ikke endnu</translation>
    </message>
</context>
<context>
    <name>RecognitionRoom</name>
    <message>
        <source>Choose the project first.</source>
        <comment>notice: the evidence of an application is saved</comment>
        <translation>Vælg først projektet.</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Pick from the project</source>
        <comment>button of a form field: evidence</comment>
        <translation>Vælg fra projektet</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <comment>notice: evidence is picked from a project</comment>
        <translation>Vælg først projektet.</translation>
    </message>
    <message>
        <source>Evidence from the project</source>
        <comment>dialog to pick posts, pages and materials, title</comment>
        <translation>Dokumentation fra projektet</translation>
    </message>
    <message numerus="yes">
        <source>Picked: %n</source>
        <comment>below a list of evidence</comment>
        <translation>
            <numerusform>Valgt: %n</numerusform>
            <numerusform>Valgt: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer on this computer</source>
        <comment>evidence whose record is gone</comment>
        <translation>Ikke længere på denne computer</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <comment>evidence that waits: state</comment>
        <translation>Ikke sendt endnu</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>evidence that was refused: state</comment>
        <translation>Kom retur</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyBox</name>
    <message>
        <source>Recovery key</source>
        <comment>screen reader: the key that is shown</comment>
        <translation>Gendannelsesnøgle</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button: prints the recovery key</comment>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <comment>button: saves the recovery key</comment>
        <translation>Gem som fil</translation>
    </message>
    <message>
        <source>Recovery key of TwinDesk</source>
        <comment>printed page: title</comment>
        <translation>Gendannelsesnøgle til TwinDesk</translation>
    </message>
    <message>
        <source>It opens the profile when the password is forgotten. Keep it where only you find it.</source>
        <comment>printed page</comment>
        <translation>Den åbner profilen, hvis adgangskoden er glemt. Gem den, hvor kun du kan finde den.</translation>
    </message>
    <message>
        <source>Saved. Better keep it on another device than this computer.</source>
        <comment>recovery key was saved as a file</comment>
        <translation>Gemt. Opbevar den helst et andet sted end på denne computer.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <comment>title of the file dialog</comment>
        <translation>Gem gendannelsesnøglen</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>Keep your recovery key</source>
        <comment>first start: title</comment>
        <translation>Gem din gendannelsesnøgle</translation>
    </message>
    <message>
        <source>It is shown only now. Without password and recovery key nobody can open your work, not even we.</source>
        <comment>first start: recovery key</comment>
        <translation>Den vises kun nu. Uden adgangskode og gendannelsesnøgle kan ingen åbne dit arbejde, heller ikke vi.</translation>
    </message>
    <message>
        <source>I have printed, saved or written down the key</source>
        <comment>first start: tick box</comment>
        <translation>Jeg har udskrevet, gemt eller noteret nøglen</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>What the families said. It stays on this computer and is never sent.</source>
        <comment>window of all consents</comment>
        <translation>Hvad familierne har sagt. Det bliver på denne computer og sendes aldrig.</translation>
    </message>
    <message>
        <source>Find a name or class</source>
        <comment>window of all consents, field</comment>
        <translation>Find et navn eller en klasse</translation>
    </message>
    <message>
        <source>Names</source>
        <comment>window of all consents, list</comment>
        <translation>Navne</translation>
    </message>
    <message>
        <source>Another name, then Enter</source>
        <comment>window of all consents, field: a new line of the register</comment>
        <translation>Et navn mere, derefter Enter</translation>
    </message>
    <message>
        <source>Take this name out of the register</source>
        <comment>window of all consents, button</comment>
        <translation>Fjern navnet fra listen</translation>
    </message>
    <message numerus="yes">
        <source>Yes: %n</source>
        <comment>window of all consents: how many families agreed</comment>
        <translation>
            <numerusform>Ja: %n</numerusform>
            <numerusform>Ja: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No: %n</source>
        <comment>window of all consents: how many families did not agree</comment>
        <translation>
            <numerusform>Nej: %n</numerusform>
            <numerusform>Nej: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not asked yet: %n</source>
        <comment>window of all consents: how many families</comment>
        <translation>
            <numerusform>Ikke spurgt endnu: %n</numerusform>
            <numerusform>Ikke spurgt endnu: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %n</source>
        <comment>window of all consents: how many consents hold no more</comment>
        <translation>
            <numerusform>Udløbet: %n</numerusform>
            <numerusform>Udløbet: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in the register yet.</source>
        <comment>window of all consents</comment>
        <translation>Der er ingen på listen endnu.</translation>
    </message>
    <message>
        <source>A pupil of this project</source>
        <comment>window of all consents: whose line it is</comment>
        <translation>En elev i dette projekt</translation>
    </message>
    <message>
        <source>Only a name in this register</source>
        <comment>window of all consents: it is no pupil of the website</comment>
        <translation>Kun et navn på denne liste</translation>
    </message>
    <message>
        <source>Save the list to print…</source>
        <comment>window of all consents, button: a PDF</comment>
        <translation>Gem listen til udskrift…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <comment>title of the file dialog</comment>
        <translation>Gem listen</translation>
    </message>
    <message>
        <source>Saved: %1. It names pupils: keep it as you keep the signed papers.</source>
        <comment>window of all consents, %1 is a file</comment>
        <translation>Gemt: %1. Den nævner elever: opbevar den som de underskrevne papirer.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Bring your work back from a backup file</source>
        <comment>first start: title of the page about a backup</comment>
        <translation>Hent dit arbejde tilbage fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>The file stays as it is. What was never sent is in it too.</source>
        <comment>first start: restoring a backup</comment>
        <translation>Filen forbliver, som den er. Det, der aldrig blev sendt, er også i den.</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <comment>screen reader: the cross of an error bar</comment>
        <translation>Luk denne besked</translation>
    </message>
    <message>
        <source>Backup file</source>
        <comment>first start: field</comment>
        <translation>Sikkerhedskopi</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <comment>first start: opens a file dialog for the backup</comment>
        <translation>Vælg filen…</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <comment>first start: field, restoring a backup</comment>
        <translation>Filens adgangskode</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <comment>first start: field, restoring a backup</comment>
        <translation>Gendannelsesnøgle</translation>
    </message>
    <message>
        <source>New password for this computer</source>
        <comment>first start: field beside the recovery key</comment>
        <translation>Ny adgangskode til denne computer</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <comment>first start: main button, restores a backup</comment>
        <translation>Hent det tilbage</translation>
    </message>
    <message>
        <source>Open with the password</source>
        <comment>first start: link, back from the recovery key</comment>
        <translation>Åbn med adgangskoden</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <comment>first start: link, restoring a backup without its password</comment>
        <translation>Brug gendannelsesnøglen</translation>
    </message>
    <message>
        <source>Choose the backup file</source>
        <comment>title of the file dialog</comment>
        <translation>Vælg sikkerhedskopien</translation>
    </message>
    <message>
        <source>TwinDesk backup (*.backup);;All files (*)</source>
        <comment>types of file in the dialog; keep ;; and the stars</comment>
        <translation>TwinDesk-sikkerhedskopi (*.backup);;Alle filer (*)</translation>
    </message>
    <message>
        <source>One moment: your work is being brought back.</source>
        <comment>first start: a backup is being restored</comment>
        <translation>Et øjeblik: dit arbejde hentes tilbage.</translation>
    </message>
    <message>
        <source>Choose the backup file first.</source>
        <comment>first start: restoring, no file</comment>
        <translation>Vælg sikkerhedskopien først.</translation>
    </message>
    <message>
        <source>This is too short: at least %1 characters.</source>
        <comment>first start: password too short</comment>
        <translation>Det er for kort: mindst %1 tegn.</translation>
    </message>
    <message>
        <source>This does not open the file. Type it again.</source>
        <comment>first start: wrong password or recovery key of a backup</comment>
        <translation>Det åbner ikke filen. Skriv det igen.</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>A part that is only on the website</source>
        <comment>editor, in place of a block this program does not know</comment>
        <translation>En del, der kun er på hjemmesiden</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>editor, the text field</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Write here</source>
        <comment>editor, empty text field</comment>
        <translation>Skriv her</translation>
    </message>
    <message>
        <source>Picture from the clipboard</source>
        <comment>name of a pasted picture</comment>
        <translation>Billede fra udklipsholderen</translation>
    </message>
    <message numerus="yes">
        <source>Pictures that could not be pasted with the text: %n. Add them with the button “Picture”.</source>
        <comment>notice</comment>
        <translation>
            <numerusform>Billeder, der ikke kunne indsættes med teksten: %n. Tilføj dem med knappen ”Billede”.</numerusform>
            <numerusform>Billeder, der ikke kunne indsættes med teksten: %n. Tilføj dem med knappen ”Billede”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>name of a picture that has no description yet</comment>
        <translation>Billede</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Move up</source>
        <comment>a line in a list of short texts</comment>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Take out</source>
        <comment>a line in a list of short texts</comment>
        <translation>Tag ud</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>Save this search</source>
        <comment>title of a small window</comment>
        <translation>Gem denne søgning</translation>
    </message>
    <message>
        <source>It is asked again when you are online, and you see what is new.</source>
        <comment>small window: what saving a search does</comment>
        <translation>Der spørges igen, når du er online, og du ser, hvad der er nyt.</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <comment>field</comment>
        <translation>Søgningens navn</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button: of a search</comment>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Give the search a name.</source>
        <comment>fault below a field</comment>
        <translation>Giv søgningen et navn.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>The chosen time has passed: it appears at once</source>
        <comment>check before sending</comment>
        <translation>Det valgte tidspunkt er passeret: det vises straks</translation>
    </message>
    <message>
        <source>The day after which it is not to be sent has passed</source>
        <comment>check before sending</comment>
        <translation>Dagen, hvorefter det ikke skal sendes, er passeret</translation>
    </message>
    <message>
        <source>It goes to the website with the next line and appears there %1 (time of %2).</source>
        <comment>%1 a day and time, %2 a city</comment>
        <translation>Det kommer til hjemmesiden, næste gang der er forbindelse, og vises der %1 (tid i %2).</translation>
    </message>
    <message>
        <source>If there is no line until %1, it comes back to you.</source>
        <comment>%1 a day and time</comment>
        <translation>Hvis der ikke er forbindelse inden %1, kommer det tilbage til dig.</translation>
    </message>
</context>
<context>
    <name>ScheduleBox</name>
    <message>
        <source>Publish at</source>
        <comment>schedule: when it shall appear on the website</comment>
        <translation>Udgiv</translation>
    </message>
    <message>
        <source>Do not send after</source>
        <comment>schedule: when it would be too late</comment>
        <translation>Send ikke efter</translation>
    </message>
    <message>
        <source>Publish at a chosen time</source>
        <comment>schedule: link that lets one choose the time</comment>
        <translation>Udgiv på et valgt tidspunkt</translation>
    </message>
    <message>
        <source>Do not send after a certain day</source>
        <comment>schedule: link that lets one choose the day</comment>
        <translation>Send ikke efter en bestemt dag</translation>
    </message>
</context>
<context>
    <name>ScheduleButton</name>
    <message>
        <source>When it goes</source>
        <comment>button beside an answer: choose when it is published</comment>
        <translation>Hvornår det sendes</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>When it goes</source>
        <comment>dialog: when a text is published, title</comment>
        <translation>Hvornår det sendes</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button of a dialog</comment>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Draft, {kind}</source>
        <comment>kind of a hit that is not finished</comment>
        <translation>Kladde, {kind}</translation>
    </message>
    <message>
        <source>Not sent yet, {kind}</source>
        <comment>kind of a hit that waits</comment>
        <translation>Ikke sendt endnu, {kind}</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>group of hits</comment>
        <translation>Kladder</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>group of hits</comment>
        <translation>Beskeder</translation>
    </message>
    <message>
        <source>Updates and comments</source>
        <comment>group of hits</comment>
        <translation>Opslag og kommentarer</translation>
    </message>
    <message>
        <source>Pages and projects</source>
        <comment>group of hits</comment>
        <translation>Sider og projekter</translation>
    </message>
    <message>
        <source>Materials</source>
        <comment>group of hits</comment>
        <translation>Materialer</translation>
    </message>
    <message>
        <source>People and partners</source>
        <comment>group of hits</comment>
        <translation>Personer og partnere</translation>
    </message>
    <message>
        <source>News, events and more</source>
        <comment>group of hits</comment>
        <translation>Nyheder, arrangementer m.m.</translation>
    </message>
</context>
<context>
    <name>SearchRoom</name>
    <message>
        <source>Search everything</source>
        <comment>search field</comment>
        <translation>Søg overalt</translation>
    </message>
    <message>
        <source>What was found</source>
        <comment>list of hits, for screen readers</comment>
        <translation>Søgeresultater</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>title of the room</comment>
        <translation>Søg</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n or more</source>
        <comment>count of hits when the list is cut</comment>
        <translation>
            <numerusform>Fundet: %n eller flere</numerusform>
            <numerusform>Fundet: %n eller flere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n</source>
        <comment>count of hits</comment>
        <translation>
            <numerusform>Fundet: %n</numerusform>
            <numerusform>Fundet: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”. Only what is on this computer is searched.</source>
        <comment>search without a hit</comment>
        <translation>Intet fundet for ”{words}”. Der søges kun i det, der er på denne computer.</translation>
    </message>
    <message>
        <source>Nothing found yet for “{words}”. What came last is still being looked through.</source>
        <comment>search without a hit</comment>
        <translation>Intet fundet endnu for “{words}”. Det, der kom sidst, gennemsøges stadig.</translation>
    </message>
    <message>
        <source>Type a word, or paste the address of a project or page. All on this computer is searched.</source>
        <comment>search, no word yet</comment>
        <translation>Skriv et ord, eller indsæt adressen på et projekt eller en side. Der søges i alt på denne computer.</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Enter: {action}</source>
        <comment>screen reader: what the Enter key does on a line</comment>
        <translation>Enter: {action}</translation>
    </message>
    <message>
        <source>To send</source>
        <comment>head of a group</comment>
        <translation>Skal sendes</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>head of a group</comment>
        <translation>Kom retur</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>head of a group</comment>
        <translation>Kladder</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>head of a group</comment>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Nothing is lost, the texts are on this computer.</source>
        <comment>beside the head Came back</comment>
        <translation>Intet er tabt, teksterne er på denne computer.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <comment>state of the item that is on its way</comment>
        <translation>Sendes nu.</translation>
    </message>
    <message>
        <source>If the line breaks, it goes on from here.</source>
        <comment>upload that can be resumed</comment>
        <translation>Hvis forbindelsen afbrydes, fortsættes der herfra.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <comment>rest of an upload, e.g. about 1 min left</comment>
        <translation>{time} tilbage</translation>
    </message>
    <message>
        <source>Arrived {time}, confirmed by the website</source>
        <comment>state of an item that was sent</comment>
        <translation>Nået frem {time}, bekræftet af hjemmesiden</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <comment>item of Sending: a deletion on its way</comment>
        <translation>Fjern: {title}</translation>
    </message>
    <message>
        <source>Waits for what it belongs to</source>
        <comment>state: another item has to arrive first</comment>
        <translation>Venter på det, dette hører til</translation>
    </message>
    <message>
        <source>Not finished</source>
        <comment>state of a draft</comment>
        <translation>Ikke færdig</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <comment>state of an item to send</comment>
        <translation>Venter på tur</translation>
    </message>
    <message>
        <source>Sending now</source>
        <comment>state of an item</comment>
        <translation>Sendes nu</translation>
    </message>
    <message>
        <source>Checking if it arrived</source>
        <comment>state: the answer was lost</comment>
        <translation>Tjekker, om det nåede frem</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>state of an item that was sent</comment>
        <translation>Nået frem</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>state of an item</comment>
        <translation>Kom retur</translation>
    </message>
    <message>
        <source>Two versions</source>
        <comment>state of an item</comment>
        <translation>To versioner</translation>
    </message>
    <message>
        <source>The line broke before the website could answer. TwinDesk asks again as soon as there is a line. It never arrives twice.</source>
        <comment>explanation of the state Checking</comment>
        <translation>Forbindelsen blev afbrudt, før hjemmesiden kunne svare. TwinDesk spørger igen, så snart der er forbindelse. Det når aldrig frem to gange.</translation>
    </message>
    <message>
        <source>Put the two versions together.</source>
        <comment>came back: next step</comment>
        <translation>Saml de to versioner.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>came back: unknown author of the other version</comment>
        <translation>En anden</translation>
    </message>
    <message>
        <source>{name} changed this page before yours arrived.</source>
        <comment>came back: reason</comment>
        <translation>{name} ændrede siden, før din nåede frem.</translation>
    </message>
    <message>
        <source>{name} changed this before yours arrived: {kind}.</source>
        <comment>came back: reason</comment>
        <translation>{name} ændrede dette, før dit nåede frem: {kind}.</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>button on a line: open in the editor</comment>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>button on a line: do not send it</comment>
        <translation>Træk tilbage</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button on a line: send again</comment>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>button on a line: open Two versions</comment>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>See why</source>
        <comment>button on a line: show the reason</comment>
        <translation>Se hvorfor</translation>
    </message>
    <message>
        <source>Check now</source>
        <comment>button on a line: ask the website now</comment>
        <translation>Tjek nu</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button on the line that is being sent</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Send small things first</source>
        <comment>link in the head To send</comment>
        <translation>Send små ting først</translation>
    </message>
    <message>
        <source>All sent things</source>
        <comment>link in the head Sent</comment>
        <translation>Alt sendt</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <comment>when an item was written, e.g. Written today at 13:20</comment>
        <translation>Skrevet {when}</translation>
    </message>
    <message>
        <source>Not sent: you are no longer a member</source>
        <comment>state of an item that waits</comment>
        <translation>Ikke sendt: Du er ikke længere medlem</translation>
    </message>
    <message>
        <source>Waits for its day</source>
        <comment>state of an item to be published later</comment>
        <translation>Venter på sin dato</translation>
    </message>
    <message>
        <source>What this belongs to was not sent.</source>
        <comment>came back: reason</comment>
        <translation>Det, dette hører til, blev ikke sendt.</translation>
    </message>
    <message>
        <source>Save it as a file, or do not send it.</source>
        <comment>came back: next step</comment>
        <translation>Gem det som fil, eller lad være med at sende det.</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button on a line: send the file again</comment>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>segment of Sending</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>segment of Sending</comment>
        <translation>Kladder</translation>
    </message>
    <message>
        <source>To send</source>
        <comment>segment of Sending</comment>
        <translation>Skal sendes</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>segment of Sending</comment>
        <translation>Kom retur</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>segment of Sending</comment>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>No drafts. What you begin to write is kept here.</source>
        <comment>empty segment</comment>
        <translation>Ingen kladder. Det, du begynder at skrive, gemmes her.</translation>
    </message>
    <message>
        <source>Nothing waits. Everything you sent has arrived.</source>
        <comment>empty segment</comment>
        <translation>Intet venter. Alt, du har sendt, er nået frem.</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <comment>empty segment</comment>
        <translation>Intet kom retur.</translation>
    </message>
    <message>
        <source>Nothing was sent from this computer yet.</source>
        <comment>empty segment</comment>
        <translation>Der er ikke sendt noget fra denne computer endnu.</translation>
    </message>
    <message>
        <source>Nothing here yet. What you write and send is listed here.</source>
        <comment>empty list</comment>
        <translation>Intet her endnu. Det, du skriver og sender, vises her.</translation>
    </message>
    <message>
        <source>Given up</source>
        <comment>head of a group: what will not be sent</comment>
        <translation>Opgivet</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <comment>state of an item that was given up; day: 21 December</comment>
        <translation>Gemmes til {day}</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>button on a line that was given up: make it a draft again</comment>
        <translation>Gendan</translation>
    </message>
    <message>
        <source>Merged for you</source>
        <comment>head of a group: two people&apos;s changes put together</comment>
        <translation>Flettet for dig</translation>
    </message>
    <message>
        <source>Deleted on the website</source>
        <comment>head of a group: what can still be copied</comment>
        <translation>Slettet på hjemmesiden</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>button: show what was merged, in Two versions</comment>
        <translation>Se efter</translation>
    </message>
    <message>
        <source>Undo: only yours</source>
        <comment>button: of what was merged</comment>
        <translation>Fortryd: kun din</translation>
    </message>
    <message>
        <source>Undo: only theirs</source>
        <comment>button: of what was merged</comment>
        <translation>Fortryd: kun deres</translation>
    </message>
    <message>
        <source>Keep it merged</source>
        <comment>button: of what was merged; it is told no more</comment>
        <translation>Lad det være flettet</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <comment>button: what was deleted becomes a draft</comment>
        <translation>Behold en kopi</translation>
    </message>
    <message>
        <source>Save as file</source>
        <comment>button on a line that was deleted</comment>
        <translation>Gem som fil</translation>
    </message>
    <message>
        <source>Appears {when}</source>
        <comment>beside an item: when it is published, e.g. Appears Monday at 8:00</comment>
        <translation>Vises {when}</translation>
    </message>
    <message>
        <source>Not after: {when}</source>
        <comment>beside an item: after this it is not sent any more</comment>
        <translation>Ikke efter: {when}</translation>
    </message>
    <message>
        <source>Merged for you: your changes and somebody else&apos;s are both in it.</source>
        <comment>bar on a record</comment>
        <translation>Flettet for dig: dine og en andens ændringer er begge med.</translation>
    </message>
    <message>
        <source>Merged for you: your changes and those of {name} are both in it.</source>
        <comment>bar on a record</comment>
        <translation>Flettet for dig: dine ændringer og dem fra {name} er begge med.</translation>
    </message>
    <message>
        <source>You and {name}</source>
        <comment>state of what was merged: whose changes</comment>
        <translation>Du og {name}</translation>
    </message>
    <message>
        <source>Save all as files</source>
        <comment>link in the head Drafts: into a folder</comment>
        <translation>Gem alle som filer</translation>
    </message>
    <message>
        <source>Follow: %1</source>
        <comment>item of Sending: %1 is a name</comment>
        <translation>Følg: %1</translation>
    </message>
    <message>
        <source>Follow no longer: %1</source>
        <comment>item of Sending: %1 is a name</comment>
        <translation>Følg ikke længere: %1</translation>
    </message>
    <message>
        <source>Register: %1</source>
        <comment>item of Sending: %1 is a course or event</comment>
        <translation>Tilmeld mig: %1</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <comment>item of Sending: %1 is a course or event</comment>
        <translation>Meld fra: %1</translation>
    </message>
    <message>
        <source>Ask for contact: %1</source>
        <comment>item of Sending: %1 is a name</comment>
        <translation>Bed om kontakt: %1</translation>
    </message>
    <message>
        <source>Accept as contact: %1</source>
        <comment>item of Sending: %1 is a name</comment>
        <translation>Accepter som kontakt: %1</translation>
    </message>
    <message>
        <source>No contact: %1</source>
        <comment>item of Sending: %1 is a name</comment>
        <translation>Ikke kontakt: %1</translation>
    </message>
    <message>
        <source>Invite: %1</source>
        <comment>item of Sending: %1 is a name or an address</comment>
        <translation>Inviter: %1</translation>
    </message>
    <message>
        <source>Answer the invitation: %1</source>
        <comment>item of Sending: %1 is a project</comment>
        <translation>Svar på invitationen: %1</translation>
    </message>
    <message>
        <source>Like: %1</source>
        <comment>item of Sending: %1 is a title</comment>
        <translation>Synes godt om: %1</translation>
    </message>
    <message>
        <source>Like no longer: %1</source>
        <comment>item of Sending: %1 is a title</comment>
        <translation>Synes ikke længere godt om: %1</translation>
    </message>
    <message>
        <source>Vote: %1</source>
        <comment>item of Sending: %1 is the question of a poll</comment>
        <translation>Stem: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>button on a line that the rules of the line hold back</comment>
        <translation>Send nu</translation>
    </message>
</context>
<context>
    <name>SendingRoom</name>
    <message>
        <source>Things to send</source>
        <comment>name of the list in Sending, for screen readers</comment>
        <translation>Ting, der skal sendes</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>button: use the line again</comment>
        <translation>Genoptag</translation>
    </message>
    <message>
        <source>Pause all</source>
        <comment>button: stop using the line</comment>
        <translation>Sæt på pause</translation>
    </message>
    <message>
        <source>Which things are shown</source>
        <comment>segments of Sending</comment>
        <translation>Hvad der vises</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>title of the room</comment>
        <translation>Afsendelse</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <comment>title of the settings room</comment>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>How much data you have</source>
        <comment>settings: head of a card</comment>
        <translation>Hvor meget data du har</translation>
    </message>
    <message>
        <source>Data purse, hours and speed of the line</source>
        <comment>settings: link to the page about data</comment>
        <translation>Datapung, linjens tider og hastighed</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Your text is safe on this computer.</source>
        <comment>below the reason why something came back</comment>
        <translation>Din tekst er i sikkerhed på denne computer.</translation>
    </message>
    <message>
        <source>This was deleted on the website after you began to change it.</source>
        <comment>Came back: reason</comment>
        <translation>Dette blev slettet på hjemmesiden, efter at du begyndte at ændre det.</translation>
    </message>
    <message>
        <source>You can send yours as a new one, save it as a file, or give it up.</source>
        <comment>Came back: next step</comment>
        <translation>Du kan sende dit som ny, gemme det som fil eller opgive det.</translation>
    </message>
    <message>
        <source>The line now</source>
        <comment>head of the panel beside Sending</comment>
        <translation>Forbindelsen nu</translation>
    </message>
    <message>
        <source>sending</source>
        <comment>below a speed</comment>
        <translation>sender</translation>
    </message>
    <message>
        <source>getting</source>
        <comment>below a speed</comment>
        <translation>henter</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <comment>button: what came back</comment>
        <translation>Rediger og send igen</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>button: an item that waits, or a draft</comment>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Compare the two versions</source>
        <comment>button: what came back</comment>
        <translation>Sammenlign de to versioner</translation>
    </message>
    <message>
        <source>Send as a new one</source>
        <comment>button: the other version was deleted</comment>
        <translation>Send som ny</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button: send once more as it is</comment>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Check now</source>
        <comment>button: ask the website what became of it</comment>
        <translation>Tjek nu</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button: stop using the line</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>button: open what was sent in its room</comment>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Save as file</source>
        <comment>button: keep the text elsewhere</comment>
        <translation>Gem som fil</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <comment>button: give the item up</comment>
        <translation>Send ikke</translation>
    </message>
    <message>
        <source>Send the file again</source>
        <comment>button: an upload that came back</comment>
        <translation>Send filen igen</translation>
    </message>
    <message>
        <source>{direction}, a guess</source>
        <comment>below a speed that was not measured yet; direction: sending or getting</comment>
        <translation>{direction}, anslået</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>button: what was given up becomes a draft again</comment>
        <translation>Gendan</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Size of the picture</source>
        <comment>drop-down beside a picture</comment>
        <translation>Billedets størrelse</translation>
    </message>
    <message>
        <source>Size of all pictures</source>
        <comment>drop-down above several pictures</comment>
        <translation>Alle billeders størrelse</translation>
    </message>
    <message>
        <source>Different sizes: %1</source>
        <comment>drop-down: the pictures have several sizes; %1 is a price</comment>
        <translation>Forskellige størrelser: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a size of a picture: name (%1), price (%2), pixels (%3)</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1, too large for the website</source>
        <comment>a size of a picture; %1 is a size in MB</comment>
        <translation>%1, for stort til hjemmesiden</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <comment>the sides of a picture in pixels</comment>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>every pixel</source>
        <comment>sizes of pictures: nothing is made smaller</comment>
        <translation>alle pixels</translation>
    </message>
    <message>
        <source>up to %1 px</source>
        <comment>sizes of several pictures</comment>
        <translation>højst %1 px</translation>
    </message>
    <message>
        <source>Small</source>
        <comment>size of a picture</comment>
        <translation>Lille</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>size of a picture</comment>
        <translation>Mellem</translation>
    </message>
    <message>
        <source>Large</source>
        <comment>size of a picture</comment>
        <translation>Stor</translation>
    </message>
    <message>
        <source>Original</source>
        <comment>size of a picture: every pixel</comment>
        <translation>Original</translation>
    </message>
    <message>
        <source>As it is</source>
        <comment>size of a picture: not made smaller</comment>
        <translation>Som det er</translation>
    </message>
    <message>
        <source>Enough beside a text and on a telephone</source>
        <comment>what a size of a picture is good for</comment>
        <translation>Nok ved siden af en tekst og på en telefon</translation>
    </message>
    <message>
        <source>Fills a screen</source>
        <comment>what a size of a picture is good for</comment>
        <translation>Fylder en skærm</translation>
    </message>
    <message>
        <source>Sharp on a board and in print</source>
        <comment>what a size of a picture is good for</comment>
        <translation>Skarpt på en tavle og på tryk</translation>
    </message>
    <message>
        <source>Every pixel of the camera</source>
        <comment>what a size of a picture is good for</comment>
        <translation>Alle kameraets pixels</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <comment>a guessed price: size (%1), then time (%2)</comment>
        <translation>ca. %1, %2</translation>
    </message>
</context>
<context>
    <name>SpaceHead</name>
    <message>
        <source>Partners: %1, countries: %2</source>
        <comment>below the title of a project: two counts</comment>
        <translation>Partnere: %1, lande: %2</translation>
    </message>
    <message>
        <source>You are no longer a member: reading only</source>
        <comment>head of a project that was left</comment>
        <translation>Du er ikke længere medlem: kun læsning</translation>
    </message>
    <message>
        <source>Archived: reading only</source>
        <comment>head of a project</comment>
        <translation>Arkiveret: kun læsning</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>head of a project</comment>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>More for this project</source>
        <comment>head of a project or group, button with a menu</comment>
        <translation>Mere for dette projekt</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <comment>menu of a project or group: save all of it</comment>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>Your role: %1</source>
        <comment>head of a project, for somebody who is no teacher in it</comment>
        <translation>Din rolle: %1</translation>
    </message>
</context>
<context>
    <name>SpaceHeader</name>
    <message>
        <source>Search everything</source>
        <comment>search field</comment>
        <translation>Søg overalt</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <comment>tabs below the title of a project</comment>
        <translation>Projektets dele</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>tab of a project: its journal</comment>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>tab of a project</comment>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Materials</source>
        <comment>tab of a project: pictures, files, videos</comment>
        <translation>Materialer</translation>
    </message>
    <message>
        <source>Twinboard</source>
        <comment>tab of a project: a wall of notes</comment>
        <translation>Twinboard</translation>
    </message>
    <message>
        <source>Teachers</source>
        <comment>tab of a project: notes that only teachers read</comment>
        <translation>Lærere</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>tab of a project: its chat room</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Forum</source>
        <comment>tab of a project or group</comment>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Polls</source>
        <comment>tab of a project</comment>
        <translation>Afstemninger</translation>
    </message>
    <message>
        <source>About</source>
        <comment>tab of a project: what it is</comment>
        <translation>Om</translation>
    </message>
    <message>
        <source>Meetings</source>
        <comment>tab of a project: online meetings</comment>
        <translation>Møder</translation>
    </message>
    <message>
        <source>Members</source>
        <comment>tab of a project or group</comment>
        <translation>Medlemmer</translation>
    </message>
    <message>
        <source>Pupils</source>
        <comment>tab of a project</comment>
        <translation>Elever</translation>
    </message>
    <message>
        <source>Walls</source>
        <comment>tab of a project: walls of the pupils</comment>
        <translation>Vægge</translation>
    </message>
</context>
<context>
    <name>SpaceStateBar</name>
    <message>
        <source>Keep a copy…</source>
        <comment>bar over a project that is archived, closed or was left</comment>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>You are no longer in this group. What is on this computer can be read; nothing new comes.</source>
        <comment>bar over a group</comment>
        <translation>Du er ikke længere i gruppen. Det, der er på denne computer, kan læses; der kommer intet nyt.</translation>
    </message>
    <message>
        <source>You are no longer a member. What is on this computer can be read; nothing new comes.</source>
        <comment>bar over a project</comment>
        <translation>Du er ikke længere medlem. Det, der er på denne computer, kan læses; der kommer intet nyt.</translation>
    </message>
    <message numerus="yes">
        <source>This project is archived: everything can be read and fetched, nothing can be added or changed. Drafts stay here.</source>
        <comment>bar over a project</comment>
        <translation>
            <numerusform>Projektet er arkiveret: alt kan læses og hentes, intet kan tilføjes eller ændres. Kladder bliver her.</numerusform>
            <numerusform>Projektet er arkiveret: alt kan læses og hentes, intet kan tilføjes eller ændres. Kladder bliver her.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This project is closed: nothing can be added or changed any more. Keep a copy as long as everything is here.</source>
        <comment>bar over a project</comment>
        <translation>
            <numerusform>Projektet er lukket: intet kan længere tilføjes eller ændres. Gem en kopi, mens alt er her.</numerusform>
            <numerusform>Projektet er lukket: intet kan længere tilføjes eller ændres. Gem en kopi, mens alt er her.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanView</name>
    <message>
        <source>Day</source>
        <comment>part of a field: when something takes place</comment>
        <translation>Dag</translation>
    </message>
    <message>
        <source>From</source>
        <comment>part of a field: when something begins</comment>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <comment>part of a field: when something ends</comment>
        <translation>Til</translation>
    </message>
    <message>
        <source>Last day</source>
        <comment>part of a field: something that takes several days</comment>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Ends on another day</source>
        <comment>link beside the time when something ends</comment>
        <translation>Slutter en anden dag</translation>
    </message>
    <message>
        <source>Time zone</source>
        <comment>part of a field</comment>
        <translation>Tidszone</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times: 15:00 to 15:45</comment>
        <translation>til</translation>
    </message>
    <message>
        <source>Time of %1</source>
        <comment>button that changes the time zone: %1 is a city</comment>
        <translation>Tid i %1</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <comment>below the time of a meeting: %1 is a clock time</comment>
        <translation>%1 på denne computer</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a clock time (%1) and the countries where it is that time (%2)</comment>
        <translation>%1 i %2</translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>See it in Sending</source>
        <comment>text that came back, link</comment>
        <translation>Se i Afsendelse</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>text that waits to be sent, button</comment>
        <translation>Rediger</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Not sent yet. %1</source>
        <comment>state of own text: %1 is size and time</comment>
        <translation>Ikke sendt endnu. %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>state of own text</comment>
        <translation>Sendes</translation>
    </message>
    <message>
        <source>Checking whether it arrived</source>
        <comment>state of own text: outcome unknown</comment>
        <translation>Tjekker, om det nåede frem</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>state of own text: refused</comment>
        <translation>Kom retur</translation>
    </message>
    <message>
        <source>Two versions</source>
        <comment>state of own text: conflict</comment>
        <translation>To versioner</translation>
    </message>
    <message>
        <source>Draft, only on this computer</source>
        <comment>state of own text</comment>
        <translation>Kladde, kun på denne computer</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <comment>state of own text: %1 is when the website took it</comment>
        <translation>Nået frem %1</translation>
    </message>
    <message>
        <source>You</source>
        <comment>the author of a text is the teacher herself</comment>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <comment>author unknown</comment>
        <translation>Tidligere medlem</translation>
    </message>
    <message>
        <source>Waits on the website until %1</source>
        <comment>state of own text: %1 is a day and time</comment>
        <translation>Venter på hjemmesiden til %1</translation>
    </message>
    <message>
        <source>Draft, on your other computers too</source>
        <comment>state of own text: it follows</comment>
        <translation>Kladde, også på dine andre computere</translation>
    </message>
    <message>
        <source>Draft, put together from two computers</source>
        <comment>state of own text</comment>
        <translation>Kladde, sat sammen fra to computere</translation>
    </message>
    <message>
        <source>Draft, changed on two computers: both are kept</source>
        <comment>state of own text</comment>
        <translation>Kladde, ændret på to computere: begge er gemt</translation>
    </message>
    <message>
        <source>Draft, changed here; on another computer it was sent or thrown away</source>
        <comment>state of own text</comment>
        <translation>Kladde, ændret her; på en anden computer blev den sendt eller smidt væk</translation>
    </message>
    <message>
        <source>Appears there %1</source>
        <comment>state of own text, after other words: %1 is a day and time</comment>
        <translation>Vises der %1</translation>
    </message>
    <message>
        <source>Begun elsewhere</source>
        <comment>state of a draft that came from another computer: short</comment>
        <translation>Begyndt andetsteds</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Data used this month</source>
        <comment>screen reader: bar in the status bar</comment>
        <translation>Dataforbrug denne måned</translation>
    </message>
    <message>
        <source>Get news</source>
        <comment>status bar: link that starts an exchange with the website</comment>
        <translation>Hent nyt</translation>
    </message>
    <message>
        <source>Try the line now</source>
        <comment>status bar: link when offline</comment>
        <translation>Prøv forbindelsen nu</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>status bar: state</comment>
        <translation>På pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>status bar: link when paused</comment>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Sign in to send</source>
        <comment>status bar: link when the website asks to sign in again</comment>
        <translation>Log ind for at sende</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <comment>status bar: state</comment>
        <translation>Login kræves</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <comment>status bar: state; %1 and %2 are counts</comment>
        <translation>Sender %1 af %2</translation>
    </message>
    <message>
        <source>Getting news</source>
        <comment>status bar: state</comment>
        <translation>Henter nyt</translation>
    </message>
    <message numerus="yes">
        <source>Came back: %n</source>
        <comment>status bar: state; count of what the website did not take</comment>
        <translation>
            <numerusform>Kom retur: %n</numerusform>
            <numerusform>Kom retur: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <comment>status bar: link when something came back</comment>
        <translation>Se hvorfor</translation>
    </message>
    <message>
        <source>Up to date</source>
        <comment>status bar: state</comment>
        <translation>Ajour</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>status bar: state</comment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>status bar: state while something goes out</comment>
        <translation>Sender</translation>
    </message>
    <message>
        <source>No news yet</source>
        <comment>status bar: nothing was ever fetched from the website</comment>
        <translation>Intet nyt hentet endnu</translation>
    </message>
    <message>
        <source>Last news %1</source>
        <comment>status bar: %1 is a day and time inside the sentence, e.g. &apos;today at 14:05&apos;</comment>
        <translation>Nyt hentet %1</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <comment>status bar: the outbox is empty</comment>
        <translation>Intet venter på afsendelse</translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %n (%1)</source>
        <comment>status bar: count, and its price in size and time</comment>
        <translation>
            <numerusform>Venter på afsendelse: %n (%1)</numerusform>
            <numerusform>Venter på afsendelse: %n (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>This month %1 of %2</source>
        <comment>status bar: data used and data allowed this month</comment>
        <translation>Denne måned %1 af %2</translation>
    </message>
    <message>
        <source>This month %1</source>
        <comment>status bar: data used this month, no limit set</comment>
        <translation>Denne måned %1</translation>
    </message>
    <message>
        <source>Send and get now</source>
        <comment>status bar: link when the rules of the line hold everything</comment>
        <translation>Send og hent nu</translation>
    </message>
    <message>
        <source>Budgets, hours and what was used</source>
        <comment>tip of the data used this month, in the status bar</comment>
        <translation>Budgetter, tider og det brugte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>status bar: how much of a file has gone, and its size</comment>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <comment>status bar: how many pieces of news have come in this exchange; %1 is a count</comment>
        <translation>Indtil nu: %1</translation>
    </message>
    <message>
        <source>Getting pictures and files</source>
        <comment>status bar: state while what was asked for comes</comment>
        <translation>Henter billeder og filer</translation>
    </message>
    <message numerus="yes">
        <source>Still to come: %n (%1)</source>
        <comment>status bar: files that were asked for; %1 is a price</comment>
        <translation>
            <numerusform>Mangler stadig: %n (%1)</numerusform>
            <numerusform>Mangler stadig: %n (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Get everything</source>
        <comment>status bar: link: the rest of a first exchange may come</comment>
        <translation>Hent alt</translation>
    </message>
    <message>
        <source>Getting everything</source>
        <comment>status bar: state during a first exchange</comment>
        <translation>Henter alt</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Not now</source>
        <comment>button of a question</comment>
        <translation>Ikke nu</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Your eTwinning desk, with or without a line. Write at any time. It goes out when there is a connection.</source>
        <comment>first start</comment>
        <translation>Dit eTwinning-skrivebord, med eller uden forbindelse. Skriv, når du vil. Det sendes, når der er forbindelse.</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you connect. Nothing is sent during these steps.</source>
        <comment>first start: note</comment>
        <translation>Alt bliver på denne computer, indtil du opretter forbindelse. Intet sendes under disse trin.</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>first start: step 1</comment>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Your name and password</source>
        <comment>first start: step 2</comment>
        <translation>Dit navn og din adgangskode</translation>
    </message>
    <message>
        <source>Connect, or look at the demo</source>
        <comment>first start: step 3</comment>
        <translation>Opret forbindelse, eller se demoen</translation>
    </message>
    <message>
        <source>How much data you have</source>
        <comment>first start: step 4</comment>
        <translation>Hvor meget data du har</translation>
    </message>
</context>
<context>
    <name>StepsPart</name>
    <message>
        <source>How it becomes a project</source>
        <comment>head above the steps of a proposal</comment>
        <translation>Sådan bliver det til et projekt</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Pictures and files on this computer</source>
        <comment>settings: head of the card about storage</comment>
        <translation>Billeder og filer på denne computer</translation>
    </message>
    <message>
        <source>Space used for pictures and files</source>
        <comment>settings: bar, for the screen reader</comment>
        <translation>Plads brugt til billeder og filer</translation>
    </message>
    <message>
        <source>Use at most</source>
        <comment>settings: label, disk space for pictures and files</comment>
        <translation>Brug højst</translation>
    </message>
    <message>
        <source>Always leave free on the disk</source>
        <comment>settings: label, free disk space</comment>
        <translation>Lad altid være fri på disken</translation>
    </message>
    <message>
        <source>What comes by itself, project by project. Texts always come.</source>
        <comment>settings: above the list of projects</comment>
        <translation>Det, der kommer af sig selv, projekt for projekt. Tekster kommer altid.</translation>
    </message>
    <message>
        <source>What has not been sent, and what the website no longer has, is never removed.</source>
        <comment>settings: below the list of projects</comment>
        <translation>Det, der ikke er sendt, og det, hjemmesiden ikke længere har, fjernes aldrig.</translation>
    </message>
    <message>
        <source>Here: %1 of %2. Free on the disk: %3</source>
        <comment>settings: sizes of what is kept, the most it may be, the free disk</comment>
        <translation>Her: %1 af %2. Fri på disken: %3</translation>
    </message>
    <message>
        <source>Remove what no choice keeps: %1</source>
        <comment>settings: button, %1 is a size; it can be fetched again</comment>
        <translation>Fjern det, som intet valg beholder: %1</translation>
    </message>
    <message numerus="yes">
        <source>More projects: %n</source>
        <comment>settings: button below the first projects</comment>
        <translation>
            <numerusform>Flere projekter: %n</numerusform>
            <numerusform>Flere projekter: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed from this computer: %1</source>
        <comment>settings: outcome, %1 is a size</comment>
        <translation>Fjernet fra denne computer: %1</translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message>
        <source>Kept of %1</source>
        <comment>settings: drop-down, %1 is a project</comment>
        <translation>Beholdt af %1</translation>
    </message>
    <message>
        <source>%1 here</source>
        <comment>settings: %1 is the size of what is on this computer</comment>
        <translation>%1 her</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is kept of a project: words (%1) and size (%2)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Also originals of the last %1 days</source>
        <comment>what is kept of a project: all small pictures, and these</comment>
        <translation>Også originaler fra de sidste %1 dage</translation>
    </message>
    <message>
        <source>Texts only</source>
        <comment>what is kept of a project</comment>
        <translation>Kun tekster</translation>
    </message>
    <message>
        <source>Texts and small pictures</source>
        <comment>what is kept of a project</comment>
        <translation>Tekster og små billeder</translation>
    </message>
    <message>
        <source>Texts and pictures in reading size</source>
        <comment>what is kept of a project</comment>
        <translation>Tekster og billeder i læsestørrelse</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what is kept of a project: all originals and files</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>As for all projects: %1</source>
        <comment>what is kept of a project; %1 is the choice for all</comment>
        <translation>Som for alle projekter: %1</translation>
    </message>
    <message>
        <source>%1, still to come %2</source>
        <comment>what is kept of a project: size (%1), and the price of what is not here (%2)</comment>
        <translation>%1, mangler stadig %2</translation>
    </message>
</context>
<context>
    <name>SystemBrowser</name>
    <message>
        <source>You are signed in</source>
        <comment>page in the browser after the sign-in: title</comment>
        <translation>Du er logget ind</translation>
    </message>
    <message>
        <source>You may close this page and go back to TwinDesk.</source>
        <comment>page in the browser after the sign-in</comment>
        <translation>Du kan lukke denne side og gå tilbage til TwinDesk.</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>More</source>
        <comment>button at the end of a row of tabs: those that do not fit</comment>
        <translation>Mere</translation>
    </message>
    <message numerus="yes">
        <source>New: %n</source>
        <comment>screen reader: count beside a tab</comment>
        <translation>
            <numerusform>Nye: %n</numerusform>
            <numerusform>Nye: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>More tabs</source>
        <comment>screen reader: button More at the end of a row of tabs</comment>
        <translation>Flere faneblade</translation>
    </message>
</context>
<context>
    <name>TakingPart</name>
    <message>
        <source>Your registration came back</source>
        <comment>event or course</comment>
        <translation>Din tilmelding kom tilbage</translation>
    </message>
    <message>
        <source>Your registration waits to be sent</source>
        <comment>event or course</comment>
        <translation>Din tilmelding venter på at blive sendt</translation>
    </message>
    <message>
        <source>You are registered</source>
        <comment>event or course</comment>
        <translation>Du er tilmeldt</translation>
    </message>
    <message>
        <source>No seats left</source>
        <comment>event or course</comment>
        <translation>Ingen pladser tilbage</translation>
    </message>
    <message>
        <source>See it in Sending</source>
        <comment>registration that came back, button</comment>
        <translation>Se den i Afsendelse</translation>
    </message>
    <message>
        <source>Add to my calendar</source>
        <comment>button: saves a calendar file</comment>
        <translation>Føj til min kalender</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>button: register no longer</comment>
        <translation>Meld fra</translation>
    </message>
    <message>
        <source>This is over.</source>
        <comment>event, meeting or course</comment>
        <translation>Dette er forbi.</translation>
    </message>
    <message>
        <source>Your registration came back: the website did not take it.</source>
        <comment>event or course</comment>
        <translation>Din tilmelding kom tilbage: websitet tog ikke imod den.</translation>
    </message>
    <message>
        <source>Your registration waits. It goes out with the next line.</source>
        <comment>event or course</comment>
        <translation>Din tilmelding venter. Den sendes, næste gang der er forbindelse.</translation>
    </message>
    <message>
        <source>You are registered.</source>
        <comment>event, meeting or course</comment>
        <translation>Du er tilmeldt.</translation>
    </message>
    <message>
        <source>You have withdrawn. The website hears it with the next line.</source>
        <comment>event or course</comment>
        <translation>Du har meldt fra. Websitet får det at vide, næste gang der er forbindelse.</translation>
    </message>
    <message>
        <source>No seats left: one cannot register now.</source>
        <comment>event or course</comment>
        <translation>Ingen pladser tilbage: man kan ikke tilmelde sig nu.</translation>
    </message>
    <message>
        <source>Your role here does not allow to take part.</source>
        <comment>meeting</comment>
        <translation>Din rolle her giver ikke lov til at deltage.</translation>
    </message>
    <message>
        <source>I will take part</source>
        <comment>button: registers for a meeting of the project</comment>
        <translation>Jeg deltager</translation>
    </message>
    <message>
        <source>Register</source>
        <comment>button: registers for an event or a course</comment>
        <translation>Tilmeld mig</translation>
    </message>
    <message>
        <source>Join in the browser</source>
        <comment>button: opens the address of a meeting</comment>
        <translation>Deltag i browseren</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <comment>button: opens the address of an event or course</comment>
        <translation>Åbn siden i browseren</translation>
    </message>
    <message>
        <source>Joining needs a line; there is none just now.</source>
        <comment>event or meeting in the browser</comment>
        <translation>Det kræver en forbindelse at deltage; der er ingen lige nu.</translation>
    </message>
    <message>
        <source>Seats left: %1</source>
        <comment>event or course: a count</comment>
        <translation>Ledige pladser: %1</translation>
    </message>
    <message>
        <source>%1, left: %2</source>
        <comment>fact about an event or course: seats, and how many are still free</comment>
        <translation>%1, ledige: %2</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>{low} to {high}</source>
        <comment>ages of pupils: two numbers</comment>
        <translation>{low} til {high}</translation>
    </message>
    <message>
        <source>National Quality Label</source>
        <comment>a label for projects</comment>
        <translation>Nationalt kvalitetsmærke</translation>
    </message>
    <message>
        <source>European Quality Label</source>
        <comment>a label for projects</comment>
        <translation>Europæisk kvalitetsmærke</translation>
    </message>
    <message>
        <source>eTwinning School label</source>
        <comment>a label for schools</comment>
        <translation>eTwinning-skolemærke</translation>
    </message>
    <message>
        <source>European Prize</source>
        <comment>a prize for projects</comment>
        <translation>Europæisk pris</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Show older messages</source>
        <comment>link above a conversation</comment>
        <translation>Vis ældre beskeder</translation>
    </message>
    <message>
        <source>File</source>
        <comment>attachment of a message without a title</comment>
        <translation>Fil</translation>
    </message>
    <message>
        <source>New since {when}</source>
        <comment>line in a conversation; when: Thursday at 15:40</comment>
        <translation>Nyt siden {when}</translation>
    </message>
    <message>
        <source>New</source>
        <comment>line in a conversation above what came since the last visit</comment>
        <translation>Nyt</translation>
    </message>
    <message>
        <source>Save as</source>
        <comment>title of the dialog: save a file of a message</comment>
        <translation>Gem som</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <comment>notice after a file was saved</comment>
        <translation>Gemt: {path}</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Show fewer</source>
        <comment>link below tick boxes</comment>
        <translation>Vis færre</translation>
    </message>
</context>
<context>
    <name>TimesPart</name>
    <message>
        <source>Your time (%1)</source>
        <comment>below the hours of a meeting: %1 is a city</comment>
        <translation>Din tid (%1)</translation>
    </message>
    <message>
        <source>there (%1)</source>
        <comment>where a clock says so: at the place of an event, %1 is a city</comment>
        <translation>på stedet (%1)</translation>
    </message>
</context>
<context>
    <name>TodayHead</name>
    <message>
        <source>Today</source>
        <comment>title of the first room</comment>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Search everything</source>
        <comment>search field</comment>
        <translation>Søg overalt</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>button with a menu: begin something new</comment>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Your last visit was {when}.</source>
        <comment>below the title of Today; when: Thursday at 15:40</comment>
        <translation>Dit sidste besøg var {when}.</translation>
    </message>
    <message>
        <source>Update in {project}</source>
        <comment>menu of Write</comment>
        <translation>Opslag i {project}</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>menu of Write</comment>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Getting everything: {how_far}.</source>
        <comment>below the title of Today; how_far: 400 kB of about 2.4 MB, 4 min more</comment>
        <translation>Henter alt: {how_far}.</translation>
    </message>
</context>
<context>
    <name>TrayRow</name>
    <message>
        <source>Small picture</source>
        <comment>picture tray, beside the description</comment>
        <translation>Lille billede</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <comment>picture tray, description field</comment>
        <translation>Hvad viser billedet?</translation>
    </message>
    <message>
        <source>For people who cannot see it.</source>
        <comment>picture tray, why a description</comment>
        <translation>Til dem, der ikke kan se det.</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <comment>picture tray, button</comment>
        <translation>Fjern billede</translation>
    </message>
    <message>
        <source>Faces and consent</source>
        <comment>picture tray, button: cover faces, say who is in the picture</comment>
        <translation>Ansigter og samtykke</translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message>
        <source>Close</source>
        <comment>button of a notice</comment>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Back to Sending</source>
        <comment>button of Two versions</comment>
        <translation>Tilbage til Afsendelse</translation>
    </message>
    <message>
        <source>Previous  F7</source>
        <comment>button: the change before this; F7 is its key</comment>
        <translation>Forrige  F7</translation>
    </message>
    <message>
        <source>Next  F8</source>
        <comment>button: the change after this; F8 is its key</comment>
        <translation>Næste  F8</translation>
    </message>
    <message>
        <source>All three versions are kept on this computer.</source>
        <comment>footer of Two versions</comment>
        <translation>Alle tre versioner gemmes på denne computer.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>button: leave Two versions as it is</comment>
        <translation>Beslut senere</translation>
    </message>
    <message>
        <source>Save result, send when online</source>
        <comment>button of Two versions</comment>
        <translation>Gem og send, når du er online</translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>author of the other version is unknown</comment>
        <translation>en anden</translation>
    </message>
    <message>
        <source>You and {name} changed this page</source>
        <comment>title of Two versions</comment>
        <translation>Du og {name} har ændret denne side</translation>
    </message>
    <message>
        <source>You and {name} changed this: {kind}</source>
        <comment>title of Two versions; kind: Update, Comment …</comment>
        <translation>Du og {name} har ændret dette: {kind}</translation>
    </message>
    <message>
        <source>{done} of {total} chosen</source>
        <comment>Two versions: how many changes are decided</comment>
        <translation>{done} af {total} valgt</translation>
    </message>
    <message>
        <source>Choose for every change first.</source>
        <comment>why the button is off</comment>
        <translation>Vælg først for hver ændring.</translation>
    </message>
    <message>
        <source>Saved. It is sent when there is a line.</source>
        <comment>notice after Two versions</comment>
        <translation>Gemt. Det sendes, når der er forbindelse.</translation>
    </message>
    <message>
        <source>This was changed on the website once more.</source>
        <comment>notice in Two versions</comment>
        <translation>Dette er blevet ændret på hjemmesiden igen.</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <comment>button of a notice in Two versions</comment>
        <translation>Vis den nyeste</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>TwinDesk</source>
        <comment>title of the unlock window</comment>
        <translation>TwinDesk</translation>
    </message>
    <message>
        <source>Profiles on this computer</source>
        <comment>screen reader: list on the unlock screen</comment>
        <translation>Profiler på denne computer</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <comment>screen reader: the cross of an error bar</comment>
        <translation>Luk meddelelsen</translation>
    </message>
    <message>
        <source>Password for this computer</source>
        <comment>unlock screen: field</comment>
        <translation>Adgangskode til denne computer</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <comment>unlock screen: field</comment>
        <translation>Gendannelsesnøgle</translation>
    </message>
    <message>
        <source>New password for this computer</source>
        <comment>unlock screen: field beside the recovery key</comment>
        <translation>Ny adgangskode til denne computer</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>unlock screen: main button</comment>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Another teacher: make a new profile</source>
        <comment>unlock screen: link</comment>
        <translation>En anden lærer: opret en ny profil</translation>
    </message>
    <message>
        <source>Open with the password</source>
        <comment>unlock screen: link, back from the recovery key</comment>
        <translation>Åbn med adgangskoden</translation>
    </message>
    <message>
        <source>Password forgotten: use the recovery key</source>
        <comment>unlock screen: link</comment>
        <translation>Glemt adgangskode: brug gendannelsesnøglen</translation>
    </message>
    <message>
        <source>This is too short: at least %1 characters.</source>
        <comment>unlock screen: new password too short</comment>
        <translation>For kort: mindst %1 tegn.</translation>
    </message>
</context>
<context>
    <name>UnsentBar</name>
    <message numerus="yes">
        <source>Begun and not sent yet: %n</source>
        <comment>materials: how many pictures and files, with what was written</comment>
        <translation>
            <numerusform>Begyndt og ikke sendt endnu: %n</numerusform>
            <numerusform>Begyndt og ikke sendt endnu: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>materials, button: take up what was begun</comment>
        <translation>Fortsæt</translation>
    </message>
</context>
<context>
    <name>UpdatePane</name>
    <message>
        <source>Everyone can read this</source>
        <comment>head of an update</comment>
        <translation>Alle kan læse dette</translation>
    </message>
    <message>
        <source>Members only</source>
        <comment>head of an update</comment>
        <translation>Kun medlemmer</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Waiting to be sent</source>
        <comment>head of a group in the list of updates</comment>
        <translation>Venter på afsendelse</translation>
    </message>
    <message>
        <source>Drafts on this computer</source>
        <comment>head of a group in the list of updates</comment>
        <translation>Kladder på denne computer</translation>
    </message>
    <message>
        <source>Earlier</source>
        <comment>head of a group in the list of updates</comment>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>New</source>
        <comment>head of a group in the list of updates</comment>
        <translation>Nye</translation>
    </message>
    <message>
        <source>New since %1</source>
        <comment>head of a group: %1 is a day and time inside a sentence</comment>
        <translation>Nyt siden %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <comment>a draft that has no title yet</comment>
        <translation>Uden titel</translation>
    </message>
    <message>
        <source>New comments: %1, from %2</source>
        <comment>list of updates: %1 is a count, %2 are names</comment>
        <translation>Nye kommentarer: %1, fra %2</translation>
    </message>
</context>
<context>
    <name>UpdatesTab</name>
    <message>
        <source>Updates</source>
        <comment>list of updates, for the screen reader</comment>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Choose an update on the left.</source>
        <comment>reading pane, nothing chosen</comment>
        <translation>Vælg et opslag til venstre.</translation>
    </message>
    <message>
        <source>No updates yet. The first one tells your partners that you are there.</source>
        <comment>list of updates is empty</comment>
        <translation>Ingen opslag endnu. Det første fortæller dine partnere, at du er her.</translation>
    </message>
    <message>
        <source>Write the first update</source>
        <comment>list of updates is empty, button</comment>
        <translation>Skriv det første opslag</translation>
    </message>
</context>
<context>
    <name>VersionHeads</name>
    <message>
        <source>You can type here</source>
        <comment>below Result in Two versions</comment>
        <translation>Du kan skrive her</translation>
    </message>
    <message>
        <source>Yours</source>
        <comment>column of Two versions</comment>
        <translation>Din version</translation>
    </message>
    <message>
        <source>On the website</source>
        <comment>column of Two versions</comment>
        <translation>På hjemmesiden</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column of Two versions</comment>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>This computer, {when}</source>
        <comment>below Yours in Two versions</comment>
        <translation>Denne computer, {when}</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Removed</source>
        <comment>result of a change: the paragraph is taken out</comment>
        <translation>Fjernet</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <comment>result of a change nobody decided</comment>
        <translation>Ikke valgt endnu</translation>
    </message>
    <message>
        <source>Change {number} of {total}</source>
        <comment>head of a change in Two versions</comment>
        <translation>Ændring {number} af {total}</translation>
    </message>
    <message>
        <source>Title. </source>
        <comment>before who changed it, in Two versions; keep the space</comment>
        <translation>Titel. </translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>author of the other version is unknown</comment>
        <translation>En anden</translation>
    </message>
    <message>
        <source>Only you changed this</source>
        <comment>in Two versions</comment>
        <translation>Kun du har ændret dette</translation>
    </message>
    <message>
        <source>Only {name} changed this</source>
        <comment>in Two versions</comment>
        <translation>Kun {name} har ændret dette</translation>
    </message>
    <message>
        <source>You both changed this</source>
        <comment>in Two versions</comment>
        <translation>I har begge ændret dette</translation>
    </message>
    <message>
        <source>You removed this paragraph</source>
        <comment>in Two versions</comment>
        <translation>Du har fjernet dette afsnit</translation>
    </message>
    <message>
        <source>{name} removed this paragraph</source>
        <comment>in Two versions</comment>
        <translation>{name} har fjernet dette afsnit</translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>choice: a paragraph one side removed</comment>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Remove it</source>
        <comment>choice: a paragraph one side removed</comment>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Take yours</source>
        <comment>choice in Two versions</comment>
        <translation>Vælg din</translation>
    </message>
    <message>
        <source>Take the website&apos;s</source>
        <comment>choice in Two versions</comment>
        <translation>Vælg hjemmesidens</translation>
    </message>
    <message>
        <source>Take both</source>
        <comment>choice in Two versions</comment>
        <translation>Vælg begge</translation>
    </message>
    <message>
        <source>Yours</source>
        <comment>column of Two versions</comment>
        <translation>Din version</translation>
    </message>
    <message>
        <source>On the website</source>
        <comment>column of Two versions</comment>
        <translation>På hjemmesiden</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column of Two versions</comment>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Result of change {number}</source>
        <comment>field in Two versions, for screen readers</comment>
        <translation>Resultat af ændring {number}</translation>
    </message>
</context>
<context>
    <name>VotePart</name>
    <message>
        <source>Vote</source>
        <comment>button of a poll</comment>
        <translation>Stem</translation>
    </message>
    <message>
        <source>Change my vote</source>
        <comment>button of a poll</comment>
        <translation>Skift min stemme</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <comment>below a poll</comment>
        <translation>
            <numerusform>Stemmer: %n</numerusform>
            <numerusform>Stemmer: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You voted: %1</source>
        <comment>below a poll: %1 is the option</comment>
        <translation>Du stemte: %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>below a poll: %1 is a date</comment>
        <translation>Lukket %1</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <comment>below a poll: %1 is a date</comment>
        <translation>Åben indtil %1</translation>
    </message>
    <message>
        <source>You can read this poll; voting is for others.</source>
        <comment>below a poll one has no right to vote in</comment>
        <translation>Du kan læse denne afstemning; at stemme er for andre.</translation>
    </message>
    <message>
        <source>The project is over, and the poll with it</source>
        <comment>below a poll of an archived or closed project</comment>
        <translation>Projektet er slut, og afstemningen med det</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting for you</source>
        <comment>head of a card of Today</comment>
        <translation>Venter på dig</translation>
    </message>
    <message>
        <source>See why</source>
        <comment>button: opens what came back</comment>
        <translation>Se hvorfor</translation>
    </message>
    <message>
        <source>See list</source>
        <comment>button: opens what waits to be sent</comment>
        <translation>Se liste</translation>
    </message>
    <message>
        <source>Nothing is lost, the texts are on this computer.</source>
        <comment>below the count of what came back</comment>
        <translation>Intet er tabt, teksterne er på denne computer.</translation>
    </message>
    <message numerus="yes">
        <source>Came back: %n</source>
        <comment>count on Today</comment>
        <translation>
            <numerusform>Kom retur: %n</numerusform>
            <numerusform>Kom retur: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %n</source>
        <comment>count on Today</comment>
        <translation>
            <numerusform>Venter på afsendelse: %n</numerusform>
            <numerusform>Venter på afsendelse: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <comment>Today: no unsent work</comment>
        <translation>Intet venter</translation>
    </message>
    <message>
        <source>Everything you sent has arrived.</source>
        <comment>Today: no unsent work</comment>
        <translation>Alt, du har sendt, er nået frem.</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>button: shows what was merged for you</comment>
        <translation>Se efter</translation>
    </message>
    <message numerus="yes">
        <source>Merged for you: %n</source>
        <comment>count on Today</comment>
        <translation>
            <numerusform>Flettet for dig: %n</numerusform>
            <numerusform>Flettet for dig: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingForData</name>
    <message>
        <source>Waiting</source>
        <comment>head of a card of the data page</comment>
        <translation>Venter</translation>
    </message>
    <message numerus="yes">
        <source>And more: %n (%1)</source>
        <comment>more files to fetch than are listed; %1 is their price</comment>
        <translation>
            <numerusform>Og flere: %n (%1)</numerusform>
            <numerusform>Og flere: %n (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be sent: %n (%1)</source>
        <comment>count, and its price in size and time</comment>
        <translation>
            <numerusform>Skal sendes: %n (%1)</numerusform>
            <numerusform>Skal sendes: %n (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>button: let what is held go, whatever the rules say</comment>
        <translation>Send nu</translation>
    </message>
    <message>
        <source>Get it now</source>
        <comment>button: fetch a file that waits, whatever the rules say</comment>
        <translation>Hent nu</translation>
    </message>
    <message numerus="yes">
        <source>To be fetched: %n (%1)</source>
        <comment>files that were asked for; %1 is their price in size and time</comment>
        <translation>
            <numerusform>Skal hentes: %n (%1)</numerusform>
            <numerusform>Skal hentes: %n (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be fetched: %n (%1), %2</source>
        <comment>files of the project %2 that were asked for; %1 is their price</comment>
        <translation>
            <numerusform>Skal hentes: %n (%1), %2</numerusform>
            <numerusform>Skal hentes: %n (%1), %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Not any more</source>
        <comment>button: files that were asked for shall not be fetched</comment>
        <translation>Ikke længere</translation>
    </message>
</context>
<context>
    <name>Website</name>
    <message>
        <source>Copy for the website</source>
        <comment>menu of a text: for the official website, by hand</comment>
        <translation>Kopiér til hjemmesiden</translation>
    </message>
</context>
<context>
    <name>WebsiteCard</name>
    <message>
        <source>The website</source>
        <comment>settings: head of a card</comment>
        <translation>Hjemmesiden</translation>
    </message>
    <message>
        <source>Address of the website</source>
        <comment>settings: field</comment>
        <translation>Hjemmesidens adresse</translation>
    </message>
    <message>
        <source>Check and use this address</source>
        <comment>settings: button</comment>
        <translation>Tjek og brug denne adresse</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <comment>settings: button</comment>
        <translation>Log ind i browseren</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>settings: button; unsent work stays in the profile</comment>
        <translation>Log ud</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2</source>
        <comment>settings: name of the portal, name of the person</comment>
        <translation>Logget ind på %1 som %2</translation>
    </message>
    <message>
        <source>Not signed in. You can read and write; nothing is sent.</source>
        <comment>settings: state of the sign-in</comment>
        <translation>Ikke logget ind. Du kan læse og skrive, men intet sendes.</translation>
    </message>
    <message>
        <source>%1 answers at this address.</source>
        <comment>settings: the portal&apos;s name</comment>
        <translation>%1 svarer på denne adresse.</translation>
    </message>
</context>
<context>
    <name>WebsiteDialog</name>
    <message>
        <source>Copy for the website</source>
        <comment>dialog, title</comment>
        <translation>Kopiér til hjemmesiden</translation>
    </message>
    <message>
        <source>Copy title</source>
        <comment>dialog: copy for the website</comment>
        <translation>Kopiér titlen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <comment>dialog: copy for the website</comment>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>Save as numbered files</source>
        <comment>dialog: pictures and files of a text</comment>
        <translation>Gem som nummererede filer</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <comment>dialog: copy for the website</comment>
        <translation>Åbn siden i browseren</translation>
    </message>
    <message>
        <source>The text is on the clipboard: paste it into the editor of the website.</source>
        <comment>dialog: copy for the website</comment>
        <translation>Teksten ligger i udklipsholderen: indsæt den i hjemmesidens editor.</translation>
    </message>
    <message>
        <source>The title is on the clipboard.</source>
        <comment>dialog: copy for the website</comment>
        <translation>Titlen ligger i udklipsholderen.</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>step of a dialog</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Headings, lists and links stay.</source>
        <comment>step of a dialog: what is kept when pasting</comment>
        <translation>Overskrifter, lister og links bevares.</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>step of a dialog</comment>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>step of a dialog: pictures and files</comment>
        <translation>Billeder</translation>
    </message>
    <message>
        <source>Made from the titles; the real address may differ.</source>
        <comment>dialog: below the address of a page</comment>
        <translation>Lavet af titlerne; den rigtige adresse kan være en anden.</translation>
    </message>
    <message>
        <source>Their numbers stand in the text where they belong.</source>
        <comment>step of a dialog: pictures as numbered files</comment>
        <translation>Deres numre står i teksten, hvor de hører til.</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a dialog</comment>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Folder for the pictures and files</source>
        <comment>file dialog, title</comment>
        <translation>Mappe til billeder og filer</translation>
    </message>
    <message>
        <source>Saved: %1, in %2.</source>
        <comment>dialog: %1 is a count of files, %2 a folder</comment>
        <translation>Gemt: %1, i %2.</translation>
    </message>
    <message>
        <source>Not on this computer, fetch them first: %1</source>
        <comment>dialog: %1 are names of files</comment>
        <translation>Ikke på denne computer, hent dem først: %1</translation>
    </message>
    <message>
        <source>Files</source>
        <comment>step of a dialog: files, perhaps pictures among them</comment>
        <translation>Filer</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <comment>head of a card of Today: meetings and deadlines</comment>
        <translation>Denne uge</translation>
    </message>
    <message>
        <source>Agenda</source>
        <comment>link in the head of a card of Today: all that is planned</comment>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>Nothing this week. After that:</source>
        <comment>card of the week is empty; below it what comes next</comment>
        <translation>Intet i denne uge. Derefter:</translation>
    </message>
    <message>
        <source>Nothing this week.</source>
        <comment>card of the week is empty</comment>
        <translation>Intet i denne uge.</translation>
    </message>
</context>
<context>
    <name>WhoIsInIt</name>
    <message>
        <source>Which pupils can be recognised?</source>
        <comment>dialog of a picture</comment>
        <translation>Hvilke elever kan genkendes?</translation>
    </message>
    <message>
        <source>Stays on this computer and is never sent.</source>
        <comment>dialog of a picture: below the question about pupils</comment>
        <translation>Bliver på denne computer og sendes aldrig.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>dialog of a picture: no pupil can be recognised, tick box</comment>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>No pupil can be recognised</source>
        <comment>dialog of a picture, tick box</comment>
        <translation>Ingen elev kan genkendes</translation>
    </message>
    <message>
        <source>Name of a pupil</source>
        <comment>dialog of a picture, field</comment>
        <translation>Navn på en elev</translation>
    </message>
</context>
<context>
    <name>WriteFooter</name>
    <message>
        <source>Before it goes out</source>
        <comment>panel beside the editor, head</comment>
        <translation>Før det sendes</translation>
    </message>
    <message>
        <source>Send when online</source>
        <comment>editor, the main button</comment>
        <translation>Send, når du er online</translation>
    </message>
</context>
<context>
    <name>WriteForm</name>
    <message>
        <source>Title</source>
        <comment>editor, the title field</comment>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>WriteHeader</name>
    <message>
        <source>Back</source>
        <comment>write screen, leave it</comment>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <comment>write screen, button</comment>
        <translation>Gem som kladde</translation>
    </message>
    <message>
        <source>Saved on this computer, %1</source>
        <comment>write screen: %1 is a clock time</comment>
        <translation>Gemt på denne computer, %1</translation>
    </message>
</context>
<context>
    <name>WriteScreen</name>
    <message>
        <source>Close this notice</source>
        <comment>notice bar above the editor</comment>
        <translation>Luk meddelelsen</translation>
    </message>
    <message>
        <source>New page</source>
        <comment>write screen, title</comment>
        <translation>Ny side</translation>
    </message>
    <message>
        <source>Edit page</source>
        <comment>write screen, title</comment>
        <translation>Rediger side</translation>
    </message>
    <message>
        <source>New update</source>
        <comment>write screen, title</comment>
        <translation>Nyt opslag</translation>
    </message>
    <message>
        <source>Edit update</source>
        <comment>write screen, title</comment>
        <translation>Rediger opslag</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <comment>write screen, the disk is full or damaged</comment>
        <translation>Ikke gemt endnu</translation>
    </message>
    <message>
        <source>The website has a newer version of this text. Yours stays; if both changed the same part, you compare them later.</source>
        <comment>notice above the editor</comment>
        <translation>Hjemmesiden har en nyere version af teksten. Din bliver; hvis I begge har ændret den samme del, sammenligner du dem senere.</translation>
    </message>
    <message>
        <source>New topic</source>
        <comment>write screen, title: in the forum</comment>
        <translation>Nyt emne</translation>
    </message>
    <message>
        <source>Edit topic</source>
        <comment>write screen, title: in the forum</comment>
        <translation>Rediger emne</translation>
    </message>
</context>
<context>
    <name>WritingField</name>
    <message>
        <source>Your message</source>
        <comment>field where a message is written</comment>
        <translation>Din besked</translation>
    </message>
    <message>
        <source>Attach</source>
        <comment>link below a message: add a file or picture</comment>
        <translation>Vedhæft</translation>
    </message>
    <message>
        <source>Send when online</source>
        <comment>button: the message waits until there is a line</comment>
        <translation>Send, når du er online</translation>
    </message>
    <message>
        <source>Saved on this computer, {time}</source>
        <comment>below a message being written</comment>
        <translation>Gemt på denne computer, {time}</translation>
    </message>
    <message>
        <source>Attach files or pictures</source>
        <comment>title of the dialog</comment>
        <translation>Vedhæft filer eller billeder</translation>
    </message>
    <message>
        <source>Attachment</source>
        <comment>a file of a message without a name</comment>
        <translation>Vedhæftet fil</translation>
    </message>
</context>
<context>
    <name>WritingRoom</name>
    <message>
        <source>This is not on this computer yet. It comes with the next news.</source>
        <comment>a record that is unknown here</comment>
        <translation>Det er ikke på denne computer endnu. Det kommer, næste gang du henter nyt.</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Written offline %1</source>
        <comment>head of a text: %1 is a date and time</comment>
        <translation>Skrevet offline %1</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <comment>in a list: when something was written, with no line</comment>
        <translation>%1, offline</translation>
    </message>
</context>
<context>
    <name>_Figures</name>
    <message>
        <source>Data used this month</source>
        <comment>screen reader: bar</comment>
        <translation>Data brugt denne måned</translation>
    </message>
</context>
<context>
    <name>_Times</name>
    <message>
        <source>%1: from</source>
        <comment>part of a field: a time; %1 is the field&apos;s name</comment>
        <translation>%1: fra</translation>
    </message>
    <message>
        <source>%1: to</source>
        <comment>part of a field: a time; %1 is the field&apos;s name</comment>
        <translation>%1: til</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times: 15:00 to 15:45</comment>
        <translation>til</translation>
    </message>
    <message>
        <source>Choose two different times</source>
        <comment>below two fields with the same time</comment>
        <translation>Vælg to forskellige tidspunkter</translation>
    </message>
</context>
<context>
    <name>application</name>
    <message>
        <source>Something unexpected happened. Your texts are saved.</source>
        <comment>notice bar after a bug was met</comment>
        <translation>Der skete noget uventet. Dine tekster er gemt.</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Austria</source>
        <comment>a country</comment>
        <translation>Østrig</translation>
    </message>
    <message>
        <source>Belgium</source>
        <comment>a country</comment>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <comment>a country</comment>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Croatia</source>
        <comment>a country</comment>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <comment>a country</comment>
        <translation>Cypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <comment>a country</comment>
        <translation>Tjekkiet</translation>
    </message>
    <message>
        <source>Denmark</source>
        <comment>a country</comment>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <comment>a country</comment>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Finland</source>
        <comment>a country</comment>
        <translation>Finland</translation>
    </message>
    <message>
        <source>France</source>
        <comment>a country</comment>
        <translation>Frankrig</translation>
    </message>
    <message>
        <source>Germany</source>
        <comment>a country</comment>
        <translation>Tyskland</translation>
    </message>
    <message>
        <source>Greece</source>
        <comment>a country</comment>
        <translation>Grækenland</translation>
    </message>
    <message>
        <source>Hungary</source>
        <comment>a country</comment>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Ireland</source>
        <comment>a country</comment>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <comment>a country</comment>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Latvia</source>
        <comment>a country</comment>
        <translation>Letland</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <comment>a country</comment>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <comment>a country</comment>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Malta</source>
        <comment>a country</comment>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <comment>a country</comment>
        <translation>Nederlandene</translation>
    </message>
    <message>
        <source>Poland</source>
        <comment>a country</comment>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <comment>a country</comment>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <comment>a country</comment>
        <translation>Rumænien</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <comment>a country</comment>
        <translation>Slovakiet</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <comment>a country</comment>
        <translation>Slovenien</translation>
    </message>
    <message>
        <source>Spain</source>
        <comment>a country</comment>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <comment>a country</comment>
        <translation>Sverige</translation>
    </message>
    <message>
        <source>Iceland</source>
        <comment>a country</comment>
        <translation>Island</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <comment>a country</comment>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Norway</source>
        <comment>a country</comment>
        <translation>Norge</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <comment>a country</comment>
        <translation>Nordmakedonien</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <comment>a country</comment>
        <translation>Tyrkiet</translation>
    </message>
    <message>
        <source>Albania</source>
        <comment>a country</comment>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <comment>a country</comment>
        <translation>Bosnien-Hercegovina</translation>
    </message>
    <message>
        <source>Serbia</source>
        <comment>a country</comment>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <comment>a country</comment>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <comment>a country</comment>
        <translation>Aserbajdsjan</translation>
    </message>
    <message>
        <source>Georgia</source>
        <comment>a country</comment>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <comment>a country</comment>
        <translation>Moldova</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <comment>a country</comment>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <comment>a country</comment>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>Jordan</source>
        <comment>a country</comment>
        <translation>Jordan</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <comment>a country</comment>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <comment>a country</comment>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <comment>a country</comment>
        <translation>Montenegro</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>What was saved before is still on this computer.</source>
        <comment>error, second sentence</comment>
        <translation>Det, der var gemt før, er stadig på denne computer.</translation>
    </message>
    <message>
        <source>Nothing was changed or sent.</source>
        <comment>error about bad input, second sentence</comment>
        <translation>Intet er ændret eller sendt.</translation>
    </message>
    <message>
        <source>Your work stays locked and safe.</source>
        <comment>error about a password, second sentence</comment>
        <translation>Dit arbejde er fortsat låst og i sikkerhed.</translation>
    </message>
    <message>
        <source>Your work is safe on this computer.</source>
        <comment>error, second sentence</comment>
        <translation>Dit arbejde er i sikkerhed på denne computer.</translation>
    </message>
    <message>
        <source>TwinDesk tries again by itself after %1.</source>
        <comment>error: %1 is a clock time</comment>
        <translation>TwinDesk prøver selv igen efter kl. %1.</translation>
    </message>
    <message>
        <source>The website has too much to do now and asks to wait.</source>
        <comment>error: portal is busy</comment>
        <translation>Hjemmesiden har for travlt lige nu og beder om at vente.</translation>
    </message>
    <message>
        <source>The website asks you to sign in again.</source>
        <comment>error: sign-in needed</comment>
        <translation>Hjemmesiden beder dig logge ind igen.</translation>
    </message>
    <message>
        <source>Sign in to send and to get news. You can go on writing.</source>
        <comment>error: sign-in needed</comment>
        <translation>Log ind for at sende og hente nyt. Du kan skrive videre.</translation>
    </message>
    <message>
        <source>Somebody else changed this too before yours arrived.</source>
        <comment>error: two versions</comment>
        <translation>En anden har også ændret dette, før dit nåede frem.</translation>
    </message>
    <message>
        <source>Put the two versions together under Sending, Came back.</source>
        <comment>error: two versions</comment>
        <translation>Saml de to versioner i Afsendelse under Kom retur.</translation>
    </message>
    <message>
        <source>The website was restored from an older copy of itself.</source>
        <comment>error: history lost</comment>
        <translation>Hjemmesiden er gendannet fra en ældre kopi af sig selv.</translation>
    </message>
    <message>
        <source>TwinDesk reads everything again and offers what the website has lost.</source>
        <comment>error: history lost</comment>
        <translation>TwinDesk læser alt igen og tilbyder det, hjemmesiden har mistet.</translation>
    </message>
    <message>
        <source>This computer was away for a long time.</source>
        <comment>error: cursor too old</comment>
        <translation>Denne computer har været væk længe.</translation>
    </message>
    <message>
        <source>TwinDesk reads the list of everything again. This takes longer once.</source>
        <comment>error</comment>
        <translation>TwinDesk læser hele listen igen. Det tager længere tid denne ene gang.</translation>
    </message>
    <message>
        <source>The website gave an answer that TwinDesk does not understand.</source>
        <comment>error: protocol</comment>
        <translation>Hjemmesiden gav et svar, som TwinDesk ikke forstår.</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, send the details to the help desk of the website.</source>
        <comment>error: protocol</comment>
        <translation>Prøv igen senere. Hvis det fortsætter, så send detaljerne til hjemmesidens helpdesk.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <comment>error without a known reason</comment>
        <translation>Noget gik galt.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, send the details to your help desk.</source>
        <comment>error</comment>
        <translation>Prøv igen. Hvis det fortsætter, så send detaljerne til din helpdesk.</translation>
    </message>
    <message>
        <source>Start TwinDesk again. It repairs what can be repaired.</source>
        <comment>copy damaged</comment>
        <translation>Start TwinDesk igen. Det reparerer, hvad der kan repareres.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <comment>copy: disk full</comment>
        <translation>Computerens disk er fuld.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <comment>copy: disk full</comment>
        <translation>Gør plads på disken, og prøv igen.</translation>
    </message>
    <message>
        <source>The local copy is damaged.</source>
        <comment>copy: damaged</comment>
        <translation>Den lokale kopi er beskadiget.</translation>
    </message>
    <message>
        <source>This copy was made by a newer TwinDesk.</source>
        <comment>copy: newer schema</comment>
        <translation>Kopien er lavet af et nyere TwinDesk.</translation>
    </message>
    <message>
        <source>Install the newer version of TwinDesk here.</source>
        <comment>copy: newer schema</comment>
        <translation>Installer den nyere version af TwinDesk her.</translation>
    </message>
    <message>
        <source>TwinDesk may not write into its folder.</source>
        <comment>copy: read only</comment>
        <translation>TwinDesk må ikke skrive i sin mappe.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask your administrator. Folder: %1</source>
        <comment>copy: read only</comment>
        <translation>Vælg en anden mappe, eller spørg din administrator. Mappe: %1</translation>
    </message>
    <message>
        <source>The folder of TwinDesk is on a network drive.</source>
        <comment>copy: network drive</comment>
        <translation>TwinDesks mappe ligger på et netværksdrev.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer. Folder: %1</source>
        <comment>copy: network drive</comment>
        <translation>Vælg en mappe på denne computer. Mappe: %1</translation>
    </message>
    <message>
        <source>There is no local copy in this folder.</source>
        <comment>copy: missing</comment>
        <translation>Der er ingen lokal kopi i denne mappe.</translation>
    </message>
    <message>
        <source>Sign in first. Folder: %1</source>
        <comment>copy: missing</comment>
        <translation>Log ind først. Mappe: %1</translation>
    </message>
    <message>
        <source>Another TwinDesk uses this copy now.</source>
        <comment>copy: in use</comment>
        <translation>Et andet TwinDesk bruger kopien lige nu.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <comment>copy: in use</comment>
        <translation>Luk det andet vindue, og prøv igen.</translation>
    </message>
    <message>
        <source>Use your password, or the recovery key you printed.</source>
        <comment>key: damaged or locked</comment>
        <translation>Brug din adgangskode eller den gendannelsesnøgle, du har udskrevet.</translation>
    </message>
    <message>
        <source>This computer has no safe place for the key.</source>
        <comment>key: no OS keyring</comment>
        <translation>Denne computer har intet sikkert sted til nøglen.</translation>
    </message>
    <message>
        <source>Open the profile with its password.</source>
        <comment>key: password needed</comment>
        <translation>Åbn profilen med dens adgangskode.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked.</source>
        <comment>key</comment>
        <translation>Computerens nøglelager er låst.</translation>
    </message>
    <message>
        <source>This password does not open the profile.</source>
        <comment>key: wrong password</comment>
        <translation>Denne adgangskode åbner ikke profilen.</translation>
    </message>
    <message>
        <source>Type it again, or use the recovery key you printed.</source>
        <comment>key: wrong password</comment>
        <translation>Skriv den igen, eller brug den gendannelsesnøgle, du har udskrevet.</translation>
    </message>
    <message>
        <source>This profile opens with a password.</source>
        <comment>key: password needed</comment>
        <translation>Profilen åbnes med en adgangskode.</translation>
    </message>
    <message>
        <source>The key file of this profile is damaged.</source>
        <comment>key: file damaged</comment>
        <translation>Profilens nøglefil er beskadiget.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <comment>input: file cannot be used</comment>
        <translation>Vælg en anden fil.</translation>
    </message>
    <message>
        <source>The text file is not in UTF-8: %1</source>
        <comment>input: wrong text encoding</comment>
        <translation>Tekstfilen er ikke i UTF-8: %1</translation>
    </message>
    <message>
        <source>Save it again as UTF-8 text.</source>
        <comment>input: wrong text encoding</comment>
        <translation>Gem den igen som UTF-8-tekst.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be used.</source>
        <comment>input: not a picture</comment>
        <translation>Filen er ikke et billede, der kan bruges.</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, GIF or WebP picture.</source>
        <comment>input: not a picture</comment>
        <translation>Vælg et billede i JPEG, PNG, GIF eller WebP.</translation>
    </message>
    <message>
        <source>This picture has too many points to open it safely: %1</source>
        <comment>input: picture too big</comment>
        <translation>Billedet har for mange pixel til at kunne åbnes sikkert: %1</translation>
    </message>
    <message>
        <source>Make it smaller in another program first.</source>
        <comment>input: picture too big</comment>
        <translation>Gør det mindre i et andet program først.</translation>
    </message>
    <message>
        <source>There is nothing in this file: %1</source>
        <comment>input</comment>
        <translation>Der er intet i filen: %1</translation>
    </message>
    <message>
        <source>There is no such file: %1</source>
        <comment>input: file missing</comment>
        <translation>Filen findes ikke: %1</translation>
    </message>
    <message>
        <source>This file is larger than the website takes: %1</source>
        <comment>input: file too big</comment>
        <translation>Filen er større, end hjemmesiden tager imod: %1</translation>
    </message>
    <message>
        <source>Make it smaller, or share a link to it.</source>
        <comment>input: file too big</comment>
        <translation>Gør den mindre, eller del et link til den.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <comment>input</comment>
        <translation>Filen kan ikke læses: %1</translation>
    </message>
    <message>
        <source>Give the whole name, as in the list.</source>
        <comment>input: name of project or person</comment>
        <translation>Angiv hele navnet, som det står på listen.</translation>
    </message>
    <message>
        <source>No project of yours has this title: %1</source>
        <comment>input</comment>
        <translation>Ingen af dine projekter har denne titel: %1</translation>
    </message>
    <message>
        <source>More than one project has this title: %1</source>
        <comment>input</comment>
        <translation>Mere end ét projekt har denne titel: %1</translation>
    </message>
    <message>
        <source>Nobody among your contacts has this name: %1</source>
        <comment>input</comment>
        <translation>Ingen af dine kontakter har dette navn: %1</translation>
    </message>
    <message>
        <source>More than one person has this name: %1</source>
        <comment>input</comment>
        <translation>Mere end én person har dette navn: %1</translation>
    </message>
    <message>
        <source>There is no such profile here: %1</source>
        <comment>input: profile</comment>
        <translation>Profilen findes ikke her: %1</translation>
    </message>
    <message>
        <source>There is more than one profile here: %1</source>
        <comment>input: profile</comment>
        <translation>Der er mere end én profil her: %1</translation>
    </message>
    <message>
        <source>This cannot be the name of a profile: %1</source>
        <comment>input: profile name</comment>
        <translation>Dette kan ikke være navnet på en profil: %1</translation>
    </message>
    <message>
        <source>Use letters, digits, dot, dash and underscore.</source>
        <comment>input: profile name</comment>
        <translation>Brug bogstaver, tal, punktum, bindestreg og understregning.</translation>
    </message>
    <message>
        <source>This is not on this computer: %1</source>
        <comment>input: record id</comment>
        <translation>Dette er ikke på denne computer: %1</translation>
    </message>
    <message>
        <source>This project can only be read: %1</source>
        <comment>input: archived or closed project</comment>
        <translation>Dette projekt kan kun læses: %1</translation>
    </message>
    <message>
        <source>Choose a project that is open.</source>
        <comment>input: archived or closed project</comment>
        <translation>Vælg et projekt, der er åbent.</translation>
    </message>
    <message>
        <source>You may not write here: %1</source>
        <comment>input: right missing</comment>
        <translation>Du må ikke skrive her: %1</translation>
    </message>
    <message>
        <source>Ask an administrator of the project for the right.</source>
        <comment>input: right missing</comment>
        <translation>Bed en administrator af projektet om rettigheden.</translation>
    </message>
    <message>
        <source>There is no kind of this name: %1</source>
        <comment>input: kind of record</comment>
        <translation>Der er ingen type med dette navn: %1</translation>
    </message>
    <message>
        <source>Look up the names of the kinds in the guide.</source>
        <comment>input: kind of record</comment>
        <translation>Slå typernes navne op i vejledningen.</translation>
    </message>
    <message>
        <source>This is not the address of a website: %1</source>
        <comment>input: portal address</comment>
        <translation>Dette er ikke adressen på en hjemmeside: %1</translation>
    </message>
    <message>
        <source>Type it as in your browser, beginning with https://</source>
        <comment>input: portal address</comment>
        <translation>Skriv den som i din browser, begyndende med https://</translation>
    </message>
    <message>
        <source>This cannot be used: %1</source>
        <comment>input without a known reason</comment>
        <translation>Dette kan ikke bruges: %1</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <comment>input without a known reason</comment>
        <translation>Tjek det, og prøv igen.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in page first.</source>
        <comment>line: captive portal</comment>
        <translation>Netværket kræver først login på en webside.</translation>
    </message>
    <message>
        <source>Open any page in your browser, sign in to the network, then try again.</source>
        <comment>line</comment>
        <translation>Åbn en vilkårlig side i din browser, log ind på netværket, og prøv igen.</translation>
    </message>
    <message>
        <source>The school network asks for a password.</source>
        <comment>line: proxy wants a login</comment>
        <translation>Skolens netværk beder om en adgangskode.</translation>
    </message>
    <message>
        <source>Ask your administrator how programs sign in to the school network.</source>
        <comment>line</comment>
        <translation>Spørg din administrator, hvordan programmer logger ind på skolens netværk.</translation>
    </message>
    <message>
        <source>The school network replaces the website&apos;s certificate.</source>
        <comment>line: TLS inspection</comment>
        <translation>Skolens netværk udskifter hjemmesidens certifikat.</translation>
    </message>
    <message>
        <source>Ask your administrator to install the school&apos;s root certificate here.</source>
        <comment>line</comment>
        <translation>Bed din administrator installere skolens rodcertifikat her.</translation>
    </message>
    <message>
        <source>No safe connection to the website was possible.</source>
        <comment>line: TLS failed</comment>
        <translation>Der kunne ikke oprettes en sikker forbindelse til hjemmesiden.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then try again.</source>
        <comment>line: TLS failed</comment>
        <translation>Tjek computerens dato og klokkeslæt, og prøv igen.</translation>
    </message>
    <message>
        <source>The network led to another address instead of the website.</source>
        <comment>line: redirect</comment>
        <translation>Netværket førte til en anden adresse i stedet for hjemmesiden.</translation>
    </message>
    <message>
        <source>Check the address of the website in Settings.</source>
        <comment>line: redirect or no portal</comment>
        <translation>Tjek hjemmesidens adresse i Indstillinger.</translation>
    </message>
    <message>
        <source>At this address there is no website that TwinDesk can use.</source>
        <comment>line: not a portal</comment>
        <translation>På denne adresse er der ingen hjemmeside, som TwinDesk kan bruge.</translation>
    </message>
    <message>
        <source>You can go on working. TwinDesk tries again by itself.</source>
        <comment>line is weak or away</comment>
        <translation>Du kan arbejde videre. TwinDesk prøver selv igen.</translation>
    </message>
    <message>
        <source>The website does not answer in time.</source>
        <comment>line: timeout</comment>
        <translation>Hjemmesiden svarer ikke i tide.</translation>
    </message>
    <message>
        <source>The website has a fault of its own now.</source>
        <comment>line: portal answers 500</comment>
        <translation>Hjemmesiden har selv en fejl lige nu.</translation>
    </message>
    <message>
        <source>The line broke. What had arrived is kept.</source>
        <comment>line: cut</comment>
        <translation>Forbindelsen blev afbrudt. Det, der var kommet, er gemt.</translation>
    </message>
    <message>
        <source>There is no line to the website.</source>
        <comment>line: offline</comment>
        <translation>Der er ingen forbindelse til hjemmesiden.</translation>
    </message>
    <message>
        <source>This is the sign-in of another person.</source>
        <comment>error: wrong account</comment>
        <translation>Dette login tilhører en anden person.</translation>
    </message>
    <message>
        <source>Sign in as the owner of this profile, or make a new profile.</source>
        <comment>error</comment>
        <translation>Log ind som profilens ejer, eller opret en ny profil.</translation>
    </message>
    <message>
        <source>The website speaks a newer or older language than TwinDesk.</source>
        <comment>error: version</comment>
        <translation>Hjemmesiden og TwinDesk passer ikke sammen: Den ene er nyere end den anden.</translation>
    </message>
    <message>
        <source>Look for a new version of TwinDesk.</source>
        <comment>error: API version</comment>
        <translation>Se efter en ny version af TwinDesk.</translation>
    </message>
    <message>
        <source>Another website answers at this address.</source>
        <comment>error: wrong portal id</comment>
        <translation>En anden hjemmeside svarer på denne adresse.</translation>
    </message>
    <message>
        <source>Check the address in Settings. One profile belongs to one website.</source>
        <comment>error</comment>
        <translation>Tjek adressen i Indstillinger. En profil hører til én hjemmeside.</translation>
    </message>
    <message>
        <source>You can save it as a file or use it elsewhere.</source>
        <comment>refused: no way to send</comment>
        <translation>Du kan gemme det som fil eller bruge det et andet sted.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <comment>refused: right missing</comment>
        <translation>Det må du ikke her.</translation>
    </message>
    <message>
        <source>Ask an administrator of the project for the right, then send again.</source>
        <comment>refused</comment>
        <translation>Bed en administrator af projektet om rettigheden, og send igen.</translation>
    </message>
    <message>
        <source>You are no longer a member here.</source>
        <comment>refused: left</comment>
        <translation>Du er ikke længere medlem her.</translation>
    </message>
    <message>
        <source>The project was archived. It can only be read.</source>
        <comment>refused</comment>
        <translation>Projektet er arkiveret. Det kan kun læses.</translation>
    </message>
    <message>
        <source>The project was closed.</source>
        <comment>refused: space closed</comment>
        <translation>Projektet er lukket.</translation>
    </message>
    <message>
        <source>What this belongs to is not on the website.</source>
        <comment>refused</comment>
        <translation>Det, dette hører til, er ikke på hjemmesiden.</translation>
    </message>
    <message>
        <source>Somebody removed this from the website.</source>
        <comment>refused: record gone</comment>
        <translation>Nogen har fjernet dette fra hjemmesiden.</translation>
    </message>
    <message>
        <source>The day after which this was not to be sent has passed.</source>
        <comment>refused: not after</comment>
        <translation>Fristen for at sende dette er udløbet.</translation>
    </message>
    <message>
        <source>Change the day and send again, or keep it as a draft.</source>
        <comment>refused: not after</comment>
        <translation>Skift dato og send igen, eller gem det som kladde.</translation>
    </message>
    <message>
        <source>This was written under another sign-in.</source>
        <comment>refused: other account</comment>
        <translation>Dette er skrevet under et andet login.</translation>
    </message>
    <message>
        <source>Sign in as the person who wrote it.</source>
        <comment>refused: other account</comment>
        <translation>Log ind som den, der skrev det.</translation>
    </message>
    <message>
        <source>The website was restored and does not have this any more.</source>
        <comment>refused</comment>
        <translation>Hjemmesiden er blevet gendannet og har ikke længere dette.</translation>
    </message>
    <message>
        <source>Send it again if it is still needed.</source>
        <comment>refused: history lost</comment>
        <translation>Send det igen, hvis der stadig er brug for det.</translation>
    </message>
    <message>
        <source>Somebody else changed this before yours arrived.</source>
        <comment>refused: conflict</comment>
        <translation>En anden ændrede dette, før dit nåede frem.</translation>
    </message>
    <message>
        <source>Put the two versions together.</source>
        <comment>refused: conflict</comment>
        <translation>Saml de to versioner.</translation>
    </message>
    <message>
        <source>Add the picture or file again, then send.</source>
        <comment>refused: file problem</comment>
        <translation>Tilføj billedet eller filen igen, og send så.</translation>
    </message>
    <message>
        <source>This is larger than the website takes.</source>
        <comment>refused: too large</comment>
        <translation>Dette er større, end hjemmesiden tager imod.</translation>
    </message>
    <message>
        <source>Make it smaller, then send again.</source>
        <comment>refused: too large</comment>
        <translation>Gør det mindre, og send igen.</translation>
    </message>
    <message>
        <source>The website does not take files of this type.</source>
        <comment>refused: media type</comment>
        <translation>Hjemmesiden tager ikke imod filer af denne type.</translation>
    </message>
    <message>
        <source>Save it as another type, for example PDF or JPEG, and add it again.</source>
        <comment>refused</comment>
        <translation>Gem den som en anden type, f.eks. PDF eller JPEG, og tilføj den igen.</translation>
    </message>
    <message>
        <source>The file was damaged on its way.</source>
        <comment>refused: checksum</comment>
        <translation>Filen blev beskadiget undervejs.</translation>
    </message>
    <message>
        <source>The website does not have the file of this.</source>
        <comment>refused</comment>
        <translation>Hjemmesiden har ikke filen, der hører til.</translation>
    </message>
    <message>
        <source>The file of this has not arrived yet.</source>
        <comment>refused: file pending</comment>
        <translation>Filen, der hører til, er ikke nået frem endnu.</translation>
    </message>
    <message>
        <source>Send again when the file has arrived.</source>
        <comment>refused: file pending</comment>
        <translation>Send igen, når filen er nået frem.</translation>
    </message>
    <message>
        <source>Edit it and send again.</source>
        <comment>refused: the text has to be changed</comment>
        <translation>Rediger det, og send igen.</translation>
    </message>
    <message>
        <source>The text is longer than the website takes.</source>
        <comment>refused: too long</comment>
        <translation>Teksten er længere, end hjemmesiden tager imod.</translation>
    </message>
    <message>
        <source>The website did not understand a part of this.</source>
        <comment>refused: bad field</comment>
        <translation>Hjemmesiden forstod ikke en del af dette.</translation>
    </message>
    <message>
        <source>The website does not know things of this kind.</source>
        <comment>refused: unknown kind</comment>
        <translation>Hjemmesiden kender ikke denne slags.</translation>
    </message>
    <message>
        <source>The website is not sure what became of this.</source>
        <comment>refused: operation unknown</comment>
        <translation>Hjemmesiden er ikke sikker på, hvad der blev af dette.</translation>
    </message>
    <message>
        <source>Look on the website. If it is not there, send it again.</source>
        <comment>refused</comment>
        <translation>Se efter på hjemmesiden. Hvis det ikke er der, så send det igen.</translation>
    </message>
    <message>
        <source>The website did not take this.</source>
        <comment>refused: reason without words</comment>
        <translation>Hjemmesiden tog ikke imod dette.</translation>
    </message>
    <message>
        <source>Start the sign-in again. You can go on writing.</source>
        <comment>error: sign-in not finished</comment>
        <translation>Start login igen. Du kan skrive videre.</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <comment>error: sign-in needs a browser</comment>
        <translation>Browseren kunne ikke åbnes.</translation>
    </message>
    <message>
        <source>The sign-in was not finished.</source>
        <comment>error: sign-in cancelled or too slow</comment>
        <translation>Login blev ikke gennemført.</translation>
    </message>
    <message>
        <source>This is no longer in the list of what waits or came back.</source>
        <comment>input: item gone</comment>
        <translation>Dette er ikke længere på listen over det, der venter eller kom retur.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <comment>input: item gone</comment>
        <translation>Se på listen igen.</translation>
    </message>
    <message>
        <source>This is being sent now and cannot be changed.</source>
        <comment>input: item is on its way</comment>
        <translation>Dette sendes lige nu og kan ikke ændres.</translation>
    </message>
    <message>
        <source>Wait until it has arrived, then edit it.</source>
        <comment>input: item is on its way</comment>
        <translation>Vent, til det er nået frem, og rediger det så.</translation>
    </message>
    <message>
        <source>A picture or file of this is not on this computer.</source>
        <comment>input: media missing</comment>
        <translation>Et billede eller en fil, der hører til, er ikke på denne computer.</translation>
    </message>
    <message>
        <source>Get it first, or add it again.</source>
        <comment>input: media missing</comment>
        <translation>Hent først filen, eller tilføj den igen.</translation>
    </message>
    <message>
        <source>No website is known yet.</source>
        <comment>input: no portal address</comment>
        <translation>Der er ikke angivet en hjemmeside endnu.</translation>
    </message>
    <message>
        <source>Give its address: --portal URL, or sign in first.</source>
        <comment>input: no portal address; keep --portal URL</comment>
        <translation>Angiv adressen: --portal URL, eller log ind først.</translation>
    </message>
    <message>
        <source>No sign-in token was given.</source>
        <comment>input: token on the command line</comment>
        <translation>Der er ikke angivet et login-token.</translation>
    </message>
    <message>
        <source>Give it on the standard input.</source>
        <comment>input: token on the command line</comment>
        <translation>Angiv det via standardinput.</translation>
    </message>
    <message>
        <source>Somebody deleted on the website what you changed.</source>
        <comment>refused: deleted there</comment>
        <translation>Nogen har på hjemmesiden slettet det, du ændrede.</translation>
    </message>
    <message>
        <source>Decide whether yours stays, or save it as a file.</source>
        <comment>refused: deleted there</comment>
        <translation>Beslut, om dit skal blive, eller gem det som fil.</translation>
    </message>
    <message>
        <source>What this belongs to came back or was dropped.</source>
        <comment>refused: parent gone</comment>
        <translation>Det, dette hører til, kom retur eller blev opgivet.</translation>
    </message>
    <message>
        <source>Send that first, or use this text elsewhere.</source>
        <comment>refused: parent gone</comment>
        <translation>Send det først, eller brug teksten et andet sted.</translation>
    </message>
    <message>
        <source>This was changed on the website after you had read it.</source>
        <comment>refused: changed since</comment>
        <translation>Dette blev ændret på hjemmesiden, efter at du havde læst det.</translation>
    </message>
    <message>
        <source>Read it again, then edit and send again.</source>
        <comment>refused: changed since</comment>
        <translation>Læs det igen, rediger, og send igen.</translation>
    </message>
    <message>
        <source>Waits: you are not a member there now.</source>
        <comment>waiting: left the space</comment>
        <translation>Venter: Du er ikke medlem dér lige nu.</translation>
    </message>
    <message>
        <source>Waits for another thing that must arrive first.</source>
        <comment>waiting: needs other</comment>
        <translation>Venter på noget andet, der skal nå frem først.</translation>
    </message>
    <message>
        <source>Waits for its day.</source>
        <comment>waiting: not before</comment>
        <translation>Venter på sin dato.</translation>
    </message>
    <message>
        <source>The file of this is not on this computer.</source>
        <comment>refused here</comment>
        <translation>Filen, der hører til, er ikke på denne computer.</translation>
    </message>
    <message>
        <source>There is a file of this name already: %1</source>
        <comment>input: backup file</comment>
        <translation>Der findes allerede en fil med dette navn: %1</translation>
    </message>
    <message>
        <source>This file is no backup of TwinDesk, or it is damaged: %1</source>
        <comment>input: backup file</comment>
        <translation>Denne fil er ikke en sikkerhedskopi fra TwinDesk, eller den er beskadiget: %1</translation>
    </message>
    <message>
        <source>Use an older backup.</source>
        <comment>input: backup file is damaged</comment>
        <translation>Brug en ældre sikkerhedskopi.</translation>
    </message>
    <message>
        <source>There is a profile of this name here already: %1</source>
        <comment>input: restoring a backup</comment>
        <translation>Der findes allerede en profil med dette navn her: %1</translation>
    </message>
    <message>
        <source>Restore under another name (--profile) or into another folder (--home).</source>
        <comment>input: keep --profile and --home</comment>
        <translation>Gendan under et andet navn (--profile) eller i en anden mappe (--home).</translation>
    </message>
    <message>
        <source>The clock of this computer is ahead of the website&apos;s: %1.</source>
        <comment>%1: 12 min, 3 h</comment>
        <translation>Uret på denne computer går foran hjemmesidens: %1.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the website&apos;s: %1.</source>
        <comment>%1: 12 min, 3 h</comment>
        <translation>Uret på denne computer går bag efter hjemmesidens: %1.</translation>
    </message>
    <message>
        <source>Set date and time in the settings of this computer. Your work is sent all the same.</source>
        <comment>a wrong clock: next step</comment>
        <translation>Ret dato og klokkeslæt i computerens indstillinger. Dit arbejde sendes alligevel.</translation>
    </message>
    <message>
        <source>This file was saved without a password.</source>
        <comment>key: backup opens by the recovery key only</comment>
        <translation>Filen blev gemt uden adgangskode.</translation>
    </message>
    <message>
        <source>Use the recovery key you printed.</source>
        <comment>key: backup opens by the recovery key only</comment>
        <translation>Brug den gendannelsesnøgle, du har printet.</translation>
    </message>
    <message>
        <source>This file cannot be written there: %1</source>
        <comment>input: place of a backup file</comment>
        <translation>Filen kan ikke skrives dér: %1</translation>
    </message>
    <message>
        <source>Choose another place, for example a USB stick.</source>
        <comment>input: place of a backup file</comment>
        <translation>Vælg et andet sted, for eksempel en USB-nøgle.</translation>
    </message>
    <message>
        <source>This kind has no such part: %1</source>
        <comment>input: kind and option of the command line</comment>
        <translation>Denne slags har ikke sådan en del: %1</translation>
    </message>
    <message>
        <source>Give its fields with --fields-file.</source>
        <comment>input: kind and option of the command line</comment>
        <translation>Angiv dens felter med --fields-file.</translation>
    </message>
    <message>
        <source>Nothing to write was given.</source>
        <comment>input: no text, fields or picture on the command line</comment>
        <translation>Der blev ikke angivet noget at skrive.</translation>
    </message>
    <message>
        <source>Give --text-file, --fields-file or --picture.</source>
        <comment>input: no text, fields or picture</comment>
        <translation>Angiv --text-file, --fields-file eller --picture.</translation>
    </message>
    <message>
        <source>This file is no JSON object: %1</source>
        <comment>input: file of body fields</comment>
        <translation>Denne fil er ikke et JSON-objekt: %1</translation>
    </message>
    <message>
        <source>Write it as one object in UTF-8 and try again.</source>
        <comment>input: file of body fields</comment>
        <translation>Skriv den som ét objekt i UTF-8, og prøv igen.</translation>
    </message>
    <message>
        <source>The website could not take this just now.</source>
        <comment>refused: a fault of the website</comment>
        <translation>Hjemmesiden kunne ikke tage imod dette lige nu.</translation>
    </message>
    <message>
        <source>Try again. If it comes back again, save it as a file.</source>
        <comment>refused: a fault of the website</comment>
        <translation>Prøv igen. Kommer det retur igen, så gem det som fil.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <comment>refused: sign-in needed</comment>
        <translation>Log ind, og prøv igen.</translation>
    </message>
    <message>
        <source>This is not text in UTF-8: %1</source>
        <comment>input: a word of the command line</comment>
        <translation>Dette er ikke tekst i UTF-8: %1</translation>
    </message>
    <message>
        <source>Type it again, or put it into a file.</source>
        <comment>input: a word of the command line</comment>
        <translation>Skriv det igen, eller læg det i en fil.</translation>
    </message>
    <message>
        <source>The name of the pupil is missing.</source>
        <comment>input: consent to pictures</comment>
        <translation>Elevens navn mangler.</translation>
    </message>
    <message>
        <source>Type a first name.</source>
        <comment>input: consent to pictures</comment>
        <translation>Skriv et fornavn.</translation>
    </message>
    <message>
        <source>It is not said whether pictures may be shown.</source>
        <comment>input: consent to pictures</comment>
        <translation>Det er ikke sagt, om billeder må vises.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <comment>input: consent to pictures</comment>
        <translation>Vælg et af svarene.</translation>
    </message>
    <message>
        <source>This is not a day: %1</source>
        <comment>input: consent to pictures until a day</comment>
        <translation>Det er ikke en dag: %1</translation>
    </message>
    <message>
        <source>Choose a day in the calendar.</source>
        <comment>input: consent to pictures until a day</comment>
        <translation>Vælg en dag i kalenderen.</translation>
    </message>
    <message>
        <source>The website has no such list to search: %1</source>
        <comment>input: directory of people or schools</comment>
        <translation>Hjemmesiden har ingen sådan liste at søge i: %1</translation>
    </message>
    <message>
        <source>Search for people, schools or projects.</source>
        <comment>input: directory of people or schools</comment>
        <translation>Søg efter personer, skoler eller projekter.</translation>
    </message>
    <message>
        <source>This project is not on this computer.</source>
        <comment>input: project to export</comment>
        <translation>Projektet er ikke på denne computer.</translation>
    </message>
    <message>
        <source>Get news, then try again.</source>
        <comment>input: project to export</comment>
        <translation>Hent nyt, og prøv igen.</translation>
    </message>
    <message>
        <source>This is a file of a spreadsheet program: %1</source>
        <comment>input: a class list</comment>
        <translation>Dette er en fil fra et regneark: %1</translation>
    </message>
    <message>
        <source>Save it there as CSV, or copy its cells and paste them here.</source>
        <comment>input: a class list</comment>
        <translation>Gem den dér som CSV, eller kopiér cellerne, og sæt dem ind her.</translation>
    </message>
    <message>
        <source>Save it as JPEG first. Phones call that “Most compatible”.</source>
        <comment>input: HEIC, TIFF</comment>
        <translation>Gem det som JPEG først. Telefoner kalder det “Mest kompatibel”.</translation>
    </message>
    <message>
        <source>This kind of photo cannot be used here.</source>
        <comment>input: HEIC, TIFF</comment>
        <translation>Denne slags foto kan ikke bruges her.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1 kB</source>
        <comment>a size in kilobytes: %1 is the number</comment>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>a size in megabytes: %1 is the number</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>a size in gigabytes: %1 is the number</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a part and the whole, both with units, e.g. 312 kB of 800 kB</comment>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <comment>less than one second</comment>
        <translation>under 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a time in seconds: %1 is the number</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a time in minutes: %1 is the number</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a time in hours (%1) and minutes (%2)</comment>
        <translation>%1 t %2 min</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a guessed time: %1 is the time with its unit</comment>
        <translation>ca. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a price: size (%1), then time (%2)</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a speed: %1 is a size with its unit, per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern of Qt, day and short month, your order</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of Qt, day, short month, year, your order</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date pattern of Qt: weekday, day, month, in your order</comment>
        <translation>dddd &apos;den&apos; d. MMMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a moment: date (%1), then time (%2)</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a day (%1) and a clock time (%2), inside a sentence</comment>
        <translation>%1 kl. %2</translation>
    </message>
    <message>
        <source>today</source>
        <comment>the day of today, inside a sentence, before &apos;at 14:05&apos;</comment>
        <translation>i dag</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent, %1 is the number</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a time in days: %1 is the number</comment>
        <translation>%1 dage</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date pattern of Qt: weekday, day, month, year, in your order</comment>
        <translation>dddd &apos;den&apos; d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>It is done, but the answer could not be printed.</source>
        <comment>command line</comment>
        <translation>Det er gjort, men svaret kunne ikke skrives ud.</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Of %1 things on this computer the website no longer lists %2. Nothing was hidden: --missing hide or keep.</source>
        <comment>command line</comment>
        <translation>Af %1 ting på denne computer mangler %2 nu på hjemmesiden. Intet er skjult: --missing hide eller keep.</translation>
    </message>
    <message>
        <source>Came back or in two versions: %n. See `sending` and `conflicts`.</source>
        <comment>command line</comment>
        <translation>Kom tilbage eller findes i to udgaver: %n. Se `sending` og `conflicts`.</translation>
    </message>
</context>
</TS>
