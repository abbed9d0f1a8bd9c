# When something is the matter with a file or folder. Always three parts: what happened, what is safe, what to do now.
# The path follows on the screen and does not belong in the sentence.

## A case that does not open

melding-niet-van-ons-wat = This file is not a Rondom case.
melding-niet-van-ons-veilig = Nothing in it has changed.
melding-niet-van-ons-nu = Rondom leaves it alone. Move it if it does not belong here.
melding-nieuwer-wat = This case was made with a newer version of Rondom.
melding-nieuwer-veilig = Everything is still there. The case opens for reading only.
melding-nieuwer-nu = Update Rondom on this computer. After that you can write again.
melding-beschadigd-wat = This case is damaged and cannot be read (line { $regel }, column { $kolom }).
melding-beschadigd-veilig = The file has not been changed. Rondom keeps earlier versions apart.
melding-beschadigd-nu = Restore an earlier version, or ask for help with mending this file.
melding-buiten-gewijzigd-wat = This file was changed outside Rondom.
melding-buiten-gewijzigd-veilig = Rondom does not use the change and overwrites nothing.
melding-buiten-gewijzigd-nu = Look at what it says and choose which version holds.
melding-kop-klopt-niet-wat = The first line of this file does not belong to its content.
melding-kop-klopt-niet-veilig = Nothing has changed and nothing is overwritten.
melding-kop-klopt-niet-nu = Restore an earlier version, or find the file this is a copy of.
melding-te-groot-wat = This file is too large for a case. A case is at most { $grens } MB.
melding-te-groot-veilig = The file was not opened and has not changed.
melding-te-groot-nu = Move it if it does not belong here, or restore an earlier version.
melding-te-veel-wat = This file holds too many answers. A case has at most { $grens }.
melding-te-veel-veilig = The file has not changed.
melding-te-veel-nu = Restore an earlier version, or ask for help with mending this file.
melding-te-lange-tekst-wat = This file holds a text that is too long. About { $grens } characters fit in one field.
melding-te-lange-tekst-veilig = The file has not changed.
melding-te-lange-tekst-nu = Restore an earlier version, or ask for help with mending this file.
melding-te-veel-mensen-wat = This file holds too many people. A case knows at most { $grens }.
melding-te-veel-mensen-veilig = The file has not changed.
melding-te-veel-mensen-nu = Restore an earlier version, or ask for help with mending this file.
melding-te-diep-wat = This file is not built like a case. It has too many brackets within brackets.
melding-te-diep-veilig = The file has not changed.
melding-te-diep-nu = Restore an earlier version, or ask for help with mending this file.
melding-pijp-wat = This name belongs to a pipe of the computer, not to a file.
melding-pijp-veilig = Rondom does not open it. The other cases work as usual.
melding-pijp-nu = Ask the administrator to take it out of the folder.
melding-verwijzing-wat = This is a link to a file in another place.
melding-verwijzing-veilig = Rondom does not follow the link. The file itself was not touched.
melding-verwijzing-nu = Put the file itself in this folder, or open the folder it is in.
melding-apparaat-wat = There is no ordinary file under this name.
melding-apparaat-veilig = Rondom does not open it. The other cases work as usual.
melding-apparaat-nu = Ask the administrator to take it out of the folder.
melding-geen-tekst-wat = This file holds no readable text.
melding-geen-tekst-veilig = The file has not changed. Rondom keeps earlier versions apart.
melding-geen-tekst-nu = Restore an earlier version, or fetch the file again from where it came.
melding-geen-toegang-wat = Rondom is not allowed to read this file.
melding-geen-toegang-veilig = Nothing has changed.
melding-geen-toegang-nu = Ask the administrator for permission to read and try again.
melding-onleesbaar-wat = The disk cannot read this file now.
melding-onleesbaar-veilig = Rondom has changed nothing in it.
melding-onleesbaar-nu = Try again. If it fails again, have the disk checked and restore an earlier version.

## A folder or disk that does not cooperate

melding-map-alleen-lezen-wat = Rondom cannot write in this folder.
melding-map-alleen-lezen-veilig = What is in the folder can be read as usual. What was just typed is still in this window.
melding-map-alleen-lezen-nu = Choose another folder, or ask the administrator for permission to write.
melding-schijf-vol-wat = The disk is full. The latest changes are not saved yet.
melding-schijf-vol-veilig = The previous version is safe in the folder. The new words are still in this window.
melding-schijf-vol-nu = Make room on the disk. Rondom will then try again. Keep this window open until then.
melding-map-weg-wat = The folder is not there at the moment.
melding-map-weg-veilig = The cases have not been deleted. The new words are still in this window.
melding-map-weg-nu = Connect the disk or network again. Rondom goes on as soon as the folder is back.
melding-lijst-bevroren-wat =
    { $aantal ->
        [one] One case suddenly cannot be found.
       *[other] { $aantal } cases suddenly cannot be found.
    }
melding-lijst-bevroren-veilig = Rondom deleted nothing and leaves the list as it was.
melding-lijst-bevroren-nu = See whether the disk or the network is connected.
melding-map-traag-wat = The folder responds slowly.
melding-map-traag-veilig = The new words are in this window and in an emergency copy on this computer.
melding-map-traag-nu = Just go on working. Rondom saves in the folder as soon as it can.
melding-map-geen-toegang-wat = Rondom may not look into this folder.
melding-map-geen-toegang-veilig = Nothing was changed.
melding-map-geen-toegang-nu = Choose another folder, or ask the administrator for permission to read.
melding-alleen-hier-wat = The last words are only in this window. That is why it stays open.
melding-alleen-hier-veilig = Nothing is lost.
melding-alleen-hier-nu = Rondom keeps trying to save. Try again once that has worked.
melding-map-in-gebruik-wat = Another window is already working in this folder.
melding-map-in-gebruik-veilig = Nothing gets lost. This window writes nothing.
melding-map-in-gebruik-nu = Go on in the other window. Or close that one and open the folder here again.
melding-bewaren-mislukt-wat = Saving did not work.
melding-bewaren-mislukt-veilig = The previous version is safe in the folder. The new words are still in this window.
melding-bewaren-mislukt-nu = Keep this window open. Rondom tries again. If it does not work, choose another folder.
melding-bewaren-te-veel-wat = Saving did not work. This case holds more than fits in one file.
melding-bewaren-te-veel-veilig = The previous version is safe in the folder. The new words are still in this window.
melding-bewaren-te-veel-nu = Keep this window open. Remove something that is no longer needed, and Rondom saves again.
melding-andere-versie-wat = This case was also saved somewhere else in the meantime.
melding-andere-versie-veilig = Both versions are still there. The other one is next to this case in the list.
melding-andere-versie-nu = After the meeting, put them side by side and take over what is missing.
melding-sjabloon-wat = This template holds something Rondom does not understand (line { $regel }, column { $kolom }).
melding-sjabloon-veilig = The other templates work as usual. Cases with this template have not changed.
melding-sjabloon-nu = Mend the template and open the folder again.
